using System.Reflection;
using Workforce.Packs;

namespace Workforce.Tests;

public class FontTests
{
    [Theory]
    [InlineData("fonts/regular.ttf")]
    [InlineData("fonts/bold.ttf")]
    [InlineData("fonts/italic.ttf")]
    [InlineData("fonts/fallback.ttf")]
    [InlineData("fonts/fallback-bold.ttf")]
    [InlineData("licences/atkinson-hyperlegible-next.txt")]
    [InlineData("licences/dejavu-fonts.txt")]
    public void Every_face_and_its_licence_is_embedded(string name)
    {
        using var stream = typeof(Pack).GetTypeInfo().Assembly.GetManifestResourceStream(name);

        Assert.True(stream?.Length > 0, $"{name} is not embedded in Core");
    }
}
