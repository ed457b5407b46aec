namespace Workforce.Samples;

/// <summary>Forenames and family names to draw from: as mixed as a town's workforce, and short enough to read.</summary>
static class Names
{
    public static readonly string[] Women =
    [
        "Abigail", "Adaeze", "Agnieszka", "Alison", "Amina", "Anita", "Beverley", "Bukola", "Carol", "Chantelle", "Cheryl", "Claire",
        "Dawn",
        "Deborah", "Denise", "Donna", "Ebony", "Elaine", "Ewa", "Farah", "Fiona", "Gemma", "Gillian", "Grace", "Gurpreet", "Halina",
        "Hannah",
        "Irena", "Jacqueline", "Janet", "Jasvinder", "Joanne", "Julie", "Karen", "Kelly", "Kirsty", "Lesley", "Lorraine", "Mandy", "Maria",
        "Mariam", "Maureen", "Meena", "Michelle", "Nadia", "Natalia", "Nicola", "Nkechi", "Olena", "Pamela", "Patience", "Paula", "Priya",
        "Rachel", "Rosalind", "Ruth", "Samina", "Sandra", "Shanice", "Sharon", "Shazia", "Sonia", "Stacey", "Sunita", "Susan", "Tanya",
        "Teresa", "Tracey", "Vanessa", "Veronica", "Wendy", "Yasmin", "Yvonne", "Zainab",
    ];

    public static readonly string[] Men =
    [
        "Aaron", "Abdul", "Adam", "Adrian", "Ahmed", "Alan", "Andrzej", "Anthony", "Arjun", "Barry", "Benjamin", "Bogdan", "Brian",
        "Callum",
        "Christopher", "Colin", "Craig", "Curtis", "Daniel", "Darren", "David", "Dean", "Delroy", "Dennis", "Derek", "Desmond", "Edward",
        "Emeka", "Errol", "Femi", "Gareth", "Garry", "Geoffrey", "Glen", "Graham", "Hamza", "Harjit", "Ian", "Imran", "Jamal", "Jason",
        "Jermaine", "Joseph", "Karl", "Keith", "Kevin", "Krzysztof", "Kwame", "Lee", "Leroy", "Liam", "Malcolm", "Marek", "Martin",
        "Mohammed",
        "Neil", "Nigel", "Owen", "Patrick", "Paul", "Piotr", "Raymond", "Ricky", "Robert", "Rohan", "Ronald", "Samuel", "Sanjay", "Scott",
        "Shaun", "Stephen", "Stuart", "Tariq", "Terence", "Trevor", "Vikram", "Warren", "Wayne", "Winston", "Yusuf",
    ];

    public static readonly string[] Family =
    [
        "Abara", "Adeyemi", "Ahmed", "Akhtar", "Aldridge", "Appiah", "Ashworth", "Atkinson", "Bailey", "Banerjee", "Barlow", "Begum",
        "Bickley",
        "Boateng", "Bradshaw", "Brightwell", "Campbell", "Carver", "Chaudhry", "Clarke", "Cobbold", "Coker", "Cooper", "Crowther", "Dawes",
        "Delaney", "Dhillon", "Dobson", "Dogan", "Driscoll", "Eastwood", "Edwards", "Eze", "Fairclough", "Farrow", "Fernandes", "Forde",
        "Gallagher", "Garrett", "Gill", "Goddard", "Grabowski", "Greenhalgh", "Hallett", "Hargreaves", "Hassan", "Haywood", "Hewitt",
        "Holloway",
        "Hussain", "Ibrahim", "Iqbal", "Ivanov", "Jackson", "Jankowski", "Jarvis", "Jeffers", "Kaur", "Kelsall", "Khan", "Kowalski",
        "Lacey",
        "Lambert", "Langley", "Lawal", "Lewandowski", "Lockwood", "Mahmood", "Malik", "Marsden", "Mbeki", "McAllister", "Mensah", "Merrick",
        "Miah", "Milburn", "Morrison", "Mwangi", "Nash", "Newbold", "Nowak", "Nwosu", "O'Donnell", "Oakley", "Odunsi", "Okafor", "Osei",
        "Owusu", "Oyelaran", "Patel", "Pemberton", "Pereira", "Petrov", "Pickering", "Popescu", "Quarshie", "Rahman", "Rashid", "Redfern",
        "Reynolds", "Rowbotham", "Salter", "Sandhu", "Santos", "Shah", "Sheldon", "Siddiqui", "Silva", "Simmonds", "Singh", "Stubbs",
        "Sutcliffe", "Tanner", "Thackray", "Thorpe", "Tiwari", "Uddin", "Underhill", "Varley", "Wainwright", "Walcott", "Warsame",
        "Whitlock",
        "Wilczek", "Winstanley", "Wojcik", "Woodcock", "Yeboah", "Younis", "Zielinski",
    ];
}
