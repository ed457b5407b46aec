namespace Workforce.Packs;

/// <summary>Short names for the blocks a document is written with, so that a pack's source reads like the pack.</summary>
static class Blocks
{
    public static Heading H1(string text) => new(1, text);

    public static Heading H2(string text) => new(2, text);

    public static Heading H3(string text) => new(3, text);

    public static Paragraph P(params IReadOnlyList<Span> spans) => new(spans);

    public static Span Bold(string text) => new(text, Bold: true);

    /// <summary>An address to write to, as a link where it is one.</summary>
    public static Span Mail(Contact contact) =>
        new(contact.Email, Link: Uri.TryCreate($"mailto:{contact.Email}", UriKind.Absolute, out var address) ? address.AbsoluteUri : null);

    public static ListBlock Bullets(params IEnumerable<string> items) => ListBlock.Of(items);
}
