using System.Runtime.InteropServices;

namespace Workforce.Forecasting;

/// <summary>
/// Every path of one service, as it stands at the end of a month. Listed people and hires, local and not, are counted apart: they cost and
/// count differently.
/// </summary>
sealed class ServicePaths
{
    /// <summary>
    /// What a draw of a month is for; the same on the path with insourcing and on the one without, so that they differ by insourcing alone.
    /// </summary>
    enum Draw
    {
        LostLocalStayers, LostStayers, LostLocalHired, LostHired, LocalStayersLeave, StayersLeave, LocalHiredLeave, HiredLeave, Hires,
        LocalHires, Count,
    }

    /// <summary>Draws made once for a path stand before those of the months.</summary>
    const int OnceEach = 4;

    const int DelayDraw = 0;
    const int HeadsDraw = 1;
    const int VacancyDraw = 2;
    const int HomesDraw = 3;

    readonly ulong stream;

    /// <summary>The service's own: its cohorts transfer together.</summary>
    readonly ulong transfers;
    readonly Group[] with;
    readonly Group[] without;
    readonly byte[] taken;
    readonly Rates rates;
    readonly MonthlyCosts? costs;
    readonly int[] postsWithout;
    readonly double stayerFte;
    readonly double hireFte;
    readonly double[] councilHeadcount, serviceHeadcount, vacant, left, joined, counterfactualHeadcount, attributableHeadcount;
    readonly double[]? councilFte, localHeadcount, localShare, counterfactualLocal, attributableLocal, paybill, counterfactualPaybill, attributablePaybill;
    readonly (int Month, double Chance, int[] Posts)[] courses;

    /// <summary>Those of one path under one course of events.</summary>
    [StructLayout(LayoutKind.Auto)]
    struct Group
    {
        public int LocalStayers, Stayers, LocalHired, Hired, Vacancies;

        public readonly int OnList => LocalStayers + Stayers;

        public readonly int New => LocalHired + Hired;

        public readonly int InPost => OnList + New;

        public readonly int Local => LocalStayers + LocalHired;
    }

    public ServicePaths(ServiceOutlook service, DateOnly asAt, ForecastSettings settings)
    {
        Service = service;
        Figures = new PathFigures(settings.Paths, PathFigures.KnownTo(service));
        costs = service.Costs;
        (councilHeadcount, serviceHeadcount, vacant,
            left) = (Figures[PathFigure.CouncilHeadcount], Figures[PathFigure.ServiceHeadcount], Figures[PathFigure.Vacancies],
                Figures[PathFigure.Leavers]);
        (joined, counterfactualHeadcount,
            attributableHeadcount) = (Figures[PathFigure.Hires], Figures[PathFigure.CounterfactualHeadcount],
                Figures[PathFigure.AttributableHeadcount]);
        (councilFte, localHeadcount,
            localShare) = (Figures.Find(PathFigure.CouncilFte), Figures.Find(PathFigure.LocalHeadcount),
                Figures.Find(PathFigure.LocalShare));
        (counterfactualLocal, attributableLocal,
            paybill) = (Figures.Find(PathFigure.CounterfactualLocal), Figures.Find(PathFigure.AttributableLocal),
                Figures.Find(PathFigure.Paybill));
        (counterfactualPaybill,
            attributablePaybill) = (Figures.Find(PathFigure.CounterfactualPaybill), Figures.Find(PathFigure.AttributablePaybill));
        (stayerFte, hireFte) = (service.MeanFte ?? 0, service.HireFte ?? 0);
        transfers = PathRandom.Stream(settings.Seed, service.Service);
        stream = service.Family.Length == 0 ? transfers : PathRandom.Stream(settings.Seed, $"{service.Service}/{service.Family}");
        rates = new Rates(service, settings);
        with = new Group[settings.Paths];
        without = new Group[settings.Paths];
        taken = new byte[settings.Paths];
        int[] Posts(int? transfer) =>
            [.. Enumerable.Range(0, settings.Months)
                .Select(month => ClosedForm.PostsIn(month, asAt, transfer, service.Assumptions.Growth))];
        postsWithout = Posts(null);
        courses = [.. ClosedForm.TransferMonths(service)
            .Select(course => (course.Month ?? int.MaxValue, course.Chance, Posts(course.Month)))];
        for (var path = 0; path < settings.Paths; path++) Open(path);
    }

    public ServiceOutlook Service { get; }

    public PathFigures Figures { get; }

    /// <summary>Where a path stands before month 0.</summary>
    void Open(int path)
    {
        var own = PathRandom.At(stream, path);
        var chance = PathRandom.Share(PathRandom.At(PathRandom.At(transfers, path), DelayDraw));
        while (taken[path] < courses.Length - 1 && (chance -= courses[taken[path]].Chance) >= 0) taken[path]++;

        var heads = Whole(Service.Headcount, PathRandom.At(own, HeadsDraw));
        var homes = PathRandom.At(own, HomesDraw);
        var local = Service.Homes.Count == 0
            ? Math.Min(heads, Whole(Service.Local ?? 0, homes))
            : Service.Local is null
            ? 0
            : Service.Homes.Select((home, index) => new Binomial(home.Local).Draw(home.People, PathRandom.At(homes, index))).Sum();
        var vacancies = Whole(Service.VacanciesAt(rates.ContractorLeaverRate(path), rates.ContractorFillRate(path)),
            PathRandom.At(own, VacancyDraw));
        with[path] = without[path] = new Group { LocalStayers = local, Stayers = heads - local, Vacancies = vacancies };
    }

    /// <summary>Rounded up as often as keeps the mean.</summary>
    static int Whole(double number, ulong bits) =>
        (int)(Math.Floor(number) + (PathRandom.Share(bits) < number - Math.Floor(number) ? 1 : 0));

    /// <summary>Takes some paths through a month and writes its figures.</summary>
    public void Advance(int month, int from, int to)
    {
        var first = OnceEach + (month * (int)Draw.Count);
        for (var path = from; path < to; path++)
        {
            var own = PathRandom.At(stream, path);
            var (transfer, _, posts) = courses[taken[path]];
            var (leavers, hires) = Contractor(ref without[path], path, postsWithout[month], own, first);
            if (month < transfer)
            {
                with[path] = without[path];
            }
            else
            {
                var lost = month == transfer ? Lose(ref with[path], path, own, first) : 0;
                (leavers, hires) = Council(ref with[path], path, posts[month], own, first);
                leavers += lost;
            }

            Write(month, path, month >= transfer, leavers, hires);
        }
    }

    static ulong Bits(ulong own, int first, Draw draw) => PathRandom.At(own, first + (int)draw);

    int Lose(ref Group group, int path, ulong own, int first)
    {
        var leave = rates.LeaveAtTransfer(path);
        var localStayers = leave.Draw(group.LocalStayers, Bits(own, first, Draw.LostLocalStayers));
        var stayers = leave.Draw(group.Stayers, Bits(own, first, Draw.LostStayers));
        var localHired = leave.Draw(group.LocalHired, Bits(own, first, Draw.LostLocalHired));
        var hired = leave.Draw(group.Hired, Bits(own, first, Draw.LostHired));
        group.LocalStayers -= localStayers;
        group.Stayers -= stayers;
        group.LocalHired -= localHired;
        group.Hired -= hired;
        var lost = localStayers + stayers + localHired + hired;
        group.Vacancies += lost;
        return lost;
    }

    (int Leavers, int Hires) Contractor(ref Group group, int path, int posts, ulong own, int first) =>
        Turn(ref group, in rates.ContractorLeaves(path), in rates.ContractorFills(path), in rates.ContractorHiresLocal(path), posts, own,
            first);

    (int Leavers, int Hires) Council(ref Group group, int path, int posts, ulong own, int first) =>
        Turn(ref group, in rates.CouncilLeaves(path), in rates.CouncilFills(path), in rates.CouncilHiresLocal(path), posts, own, first);

    /// <summary>Leavers and hires of a month, then its growth.</summary>
    static (int Leavers, int Hires) Turn(ref Group group, in Binomial leave, in Binomial fill, in Binomial hireLocal, int posts, ulong own,
        int first)
    {
        var localStayers = leave.Draw(group.LocalStayers, Bits(own, first, Draw.LocalStayersLeave));
        var stayers = leave.Draw(group.Stayers, Bits(own, first, Draw.StayersLeave));
        // Often nobody is there to draw from, and then no bits are needed: a draw depends on no other.
        var localHired = group.LocalHired == 0 ? 0 : leave.Draw(group.LocalHired, Bits(own, first, Draw.LocalHiredLeave));
        var hired = group.Hired == 0 ? 0 : leave.Draw(group.Hired, Bits(own, first, Draw.HiredLeave));
        var hires = group.Vacancies == 0 ? 0 : fill.Draw(group.Vacancies, Bits(own, first, Draw.Hires));
        var local = hires == 0 ? 0 : hireLocal.Draw(hires, Bits(own, first, Draw.LocalHires));
        var leavers = localStayers + stayers + localHired + hired;
        group.LocalStayers -= localStayers;
        group.Stayers -= stayers;
        group.LocalHired += local - localHired;
        group.Hired += hires - local - hired;
        group.Vacancies += leavers - hires + posts;
        return (leavers, hires);
    }

    void Write(int month, int path, bool council, int leavers, int hires)
    {
        ref var now = ref with[path];
        ref var otherwise = ref without[path];
        var (heads, others) = (now.InPost, otherwise.InPost);
        councilHeadcount[path] = council ? heads : 0;
        serviceHeadcount[path] = heads;
        vacant[path] = now.Vacancies;
        left[path] = leavers;
        joined[path] = hires;
        counterfactualHeadcount[path] = others;
        attributableHeadcount[path] = heads - others;
        if (councilFte is not null) councilFte[path] = council ? (now.OnList * stayerFte) + (now.New * hireFte) : 0;
        if (localHeadcount is not null)
        {
            localHeadcount[path] = now.Local;
            localShare![path] = heads > 0 ? (double)now.Local / heads : double.NaN;
            counterfactualLocal![path] = otherwise.Local;
            attributableLocal![path] = now.Local - otherwise.Local;
        }

        if (costs is null) return;
        var (stayer, hire) = (costs.ContractorStayer[month], costs.ContractorHire[month]);
        var counterfactual = (otherwise.OnList * stayer) + (otherwise.New * hire);
        var cost = council ? (now.OnList * costs.CouncilStayer[month]) + (now.New * costs.CouncilHire[month]) : counterfactual;
        paybill![path] = cost;
        counterfactualPaybill![path] = counterfactual;
        attributablePaybill![path] = cost - counterfactual;
    }

    /// <summary>
    /// The rates of a path: one for all paths where the assumption is a number, else drawn for each from the assumption's own stream.
    /// </summary>
    sealed class Rates(ServiceOutlook service, ForecastSettings settings)
    {
        readonly Drawn councilLeaves = new(service, "council.monthlyLeaverRate", service.Assumptions.Council.MonthlyLeaverRate, settings);
        readonly Drawn councilFills = new(service, "council.monthlyFillRate", service.Assumptions.Council.MonthlyFillRate, settings);
        readonly Drawn councilLocal = new(service, "council.localShareOfHires",
            service.Assumptions.Council.LocalShareOfHires ?? service.KnownShare, settings);
        readonly Drawn contractorLeaves = new(service, "contractor.monthlyLeaverRate", service.Assumptions.Contractor.MonthlyLeaverRate,
            settings);
        readonly Drawn contractorFills = new(service, "contractor.monthlyFillRate", service.Assumptions.Contractor.MonthlyFillRate,
            settings);
        readonly Drawn contractorLocal = new(service, "contractor.localShareOfHires",
            service.Assumptions.Contractor.LocalShareOfHires ?? service.KnownShare, settings);
        readonly Drawn leaveAtTransfer = new(service, "leaveAtTransfer", service.Assumptions.LeaveAtTransfer, settings);

        public double ContractorLeaverRate(int path) => contractorLeaves.Chance(path);

        public double ContractorFillRate(int path) => contractorFills.Chance(path);

        public ref readonly Binomial CouncilLeaves(int path) => ref councilLeaves[path];

        public ref readonly Binomial CouncilFills(int path) => ref councilFills[path];

        public ref readonly Binomial CouncilHiresLocal(int path) => ref councilLocal[path];

        public ref readonly Binomial ContractorLeaves(int path) => ref contractorLeaves[path];

        public ref readonly Binomial ContractorFills(int path) => ref contractorFills[path];

        public ref readonly Binomial ContractorHiresLocal(int path) => ref contractorLocal[path];

        public ref readonly Binomial LeaveAtTransfer(int path) => ref leaveAtTransfer[path];

        /// <summary>One rate: the same chances for every path, or each path's own.</summary>
        sealed class Drawn
        {
            /// <summary>
            /// For more people than this the chances are worked out for each draw: the table would be larger than the processor's memory.
            /// </summary>
            const int MostPeople = 1_000;

            readonly double likely;
            readonly Binomial all;
            readonly Binomial[]? own;

            public Drawn(ServiceOutlook service, string name, Rate rate, ForecastSettings settings)
            {
                likely = rate.Likely;
                if (settings.PointRates || !rate.IsRange)
                {
                    all = new(likely, settings.Paths > 100 ? (int)Math.Min(MostPeople, 2 * service.Headcount) : 0);
                    return;
                }

                var stream = PathRandom.Stream(settings.Seed, $"{service.AssumptionsName}.{name}");
                own = new Binomial[settings.Paths];
                for (var path = 0; path < own.Length; path++) own[path] = new(rate.At(PathRandom.Share(PathRandom.At(stream, path))));
            }

            public ref readonly Binomial this[int path] => ref own is null ? ref all : ref own[path];

            public double Chance(int path) => own is null ? likely : own[path].Chance;
        }
    }
}
