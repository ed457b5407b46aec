namespace Workforce.Local;

/// <summary>What the command line ends with; scripts rely on it.</summary>
static class ExitStatus
{
    public const int Done = 0;
    public const int Fault = 1;
    public const int UnusableInput = 2;
}
