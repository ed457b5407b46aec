namespace Workforce.StaffLists;

/// <summary>
/// Stops reading a part that turns out longer than its package says or the limits allow, or that has an element with more attributes than
/// can be read in time.
/// </summary>
sealed class BoundedStream(Stream inner, long limit) : Stream
{
    long read;
    long unbroken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var got = inner.Read(buffer);
        read += got;
        var end = buffer[..got].LastIndexOf((byte)'>');
        unbroken = end < 0 ? unbroken + got : got - end;
        return read <= limit && unbroken <= FileLimits.Unbroken
            ? got
            : throw UnusableFileException.TooLarge("unpacked, it is far larger than a list");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
