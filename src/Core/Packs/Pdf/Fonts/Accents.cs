namespace Workforce.Packs.Pdf.Fonts;

/// <summary>
/// Joins a letter and the accent that follows it into the one character fonts draw well. Lists typed on a Mac often hold the two apart,
/// and .NET leaves them apart when globalisation is invariant. One accent per letter: a second one is printed over it as it is.
/// </summary>
static class Accents
{
    /// <summary>By accent: base letter, then composed letter, in pairs.</summary>
    static readonly Dictionary<char, string> Pairs = new()
    {
        ['\u0300'] = "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ",
        ['\u0301'] = "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź",
        ['\u0302'] = "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ",
        ['\u0303'] = "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ",
        ['\u0304'] = "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ",
        ['\u0306'] = "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ",
        ['\u0307'] = "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż",
        ['\u0308'] = "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ",
        ['\u030A'] = "AÅUŮaåuůwẘyẙ",
        ['\u030B'] = "OŐUŰoőuű",
        ['\u030C'] = "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž",
        ['\u0323'] = "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ",
        ['\u0326'] = "SȘTȚsștț",
        ['\u0327'] = "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
        ['\u0328'] = "AĄEĘIĮOǪUŲaąeęiįoǫuų",
    };

    /// <summary>The composed letter, or null where the two have none.</summary>
    public static char? Compose(char letter, int accent)
    {
        if (accent is < 0x0300 or > 0x0328 || !Pairs.TryGetValue((char)accent, out var pairs)) return null;
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter) return pairs[i + 1];
        }

        return null;
    }
}
