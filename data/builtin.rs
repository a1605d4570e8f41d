// Generated from data/ladders/; do not edit. The test in tests/data.rs says how to refresh it.
&[
    Ladder {
        id: Text::fixed("product-ops"),
        name: Text::fixed("Product Operations"),
        version: Text::fixed("1.0.0"),
        about: Some(
            Text::fixed("What each role in product operations is expected to know, do and answer for, from associate to vice president."),
        ),
        source: Some(
            Text::fixed("Restated from a career-path sheet for product operations that came as flattened text: codes, titles, years and rating words are the sheet's, the sentences are ours. The flattening lost the sheet's columns, so which roles a merged cell covers is inferred, and so are some cell boundaries and the managers' job families. The ratings of process and tools are inferred from the sheet's sentences, and it states no moves: those here are ours."),
        ),
        notes: List::Fixed(&[]),
        levels: List::Fixed(&[
            Level {
                name: Text::fixed("L1"),
            },
            Level {
                name: Text::fixed("L2"),
            },
            Level {
                name: Text::fixed("L3"),
            },
            Level {
                name: Text::fixed("L4"),
            },
            Level {
                name: Text::fixed("L5"),
            },
            Level {
                name: Text::fixed("L6"),
            },
            Level {
                name: Text::fixed("L7"),
            },
            Level {
                name: Text::fixed("L8"),
            },
        ]),
        tracks: List::Fixed(&[
            Track {
                id: Text::fixed("ic"),
                name: Text::fixed("Individual contributor"),
                note: Some(
                    Text::fixed("This step follows from the order of the sheet's columns; calling it a promotion is ours."),
                ),
            },
            Track {
                id: Text::fixed("manager"),
                name: Text::fixed("Manager"),
                note: Some(
                    Text::fixed("This step follows from the order of the sheet's columns; calling it a promotion is ours."),
                ),
            },
        ]),
        roles: List::Fixed(&[
            Role {
                code: Text::fixed("L1"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        0,
                    ),
                    highest: LevelIndex(
                        0,
                    ),
                },
                family: Some(
                    Text::fixed("Product Operations"),
                ),
                title: Text::fixed("Product Operations Associate"),
                aliases: List::Fixed(&[]),
                inferred: None,
            },
            Role {
                code: Text::fixed("L2"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        1,
                    ),
                    highest: LevelIndex(
                        1,
                    ),
                },
                family: Some(
                    Text::fixed("Product Operations"),
                ),
                title: Text::fixed("Product Operations Manager"),
                aliases: List::Fixed(&[
                    Text::fixed("Product Operations Mgr"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("L3"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        2,
                    ),
                    highest: LevelIndex(
                        2,
                    ),
                },
                family: Some(
                    Text::fixed("Product Operations"),
                ),
                title: Text::fixed("Senior Product Operations Manager"),
                aliases: List::Fixed(&[
                    Text::fixed("Sr Product Operations Mgr"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("L4"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        3,
                    ),
                    highest: LevelIndex(
                        3,
                    ),
                },
                family: Some(
                    Text::fixed("Product Operations"),
                ),
                title: Text::fixed("Staff Product Operations Manager"),
                aliases: List::Fixed(&[
                    Text::fixed("Staff Product Operations Mgr"),
                    Text::fixed("staff"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("L5"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        4,
                    ),
                    highest: LevelIndex(
                        4,
                    ),
                },
                family: Some(
                    Text::fixed("Product Operations"),
                ),
                title: Text::fixed("Principal Product Operations Manager"),
                aliases: List::Fixed(&[
                    Text::fixed("Principal Product Operations Mgr"),
                    Text::fixed("principal"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("L6"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        5,
                    ),
                    highest: LevelIndex(
                        5,
                    ),
                },
                family: Some(
                    Text::fixed("Product Operations"),
                ),
                title: Text::fixed("Senior Principal Product Operations Manager"),
                aliases: List::Fixed(&[
                    Text::fixed("Sr Principal Product Operations Mgr"),
                    Text::fixed("senior principal"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("M4"),
                track: TrackIndex(
                    1,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        4,
                    ),
                    highest: LevelIndex(
                        4,
                    ),
                },
                family: Some(
                    Text::fixed("Management"),
                ),
                title: Text::fixed("Group Manager / Head of Product Operations"),
                aliases: List::Fixed(&[
                    Text::fixed("Group Mgr / Head of Product Operations"),
                    Text::fixed("group manager"),
                ]),
                inferred: Some(
                    Text::fixed("the family, as the sheet's row of families came without its columns and may hold two or three."),
                ),
            },
            Role {
                code: Text::fixed("M5"),
                track: TrackIndex(
                    1,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        5,
                    ),
                    highest: LevelIndex(
                        5,
                    ),
                },
                family: Some(
                    Text::fixed("Management"),
                ),
                title: Text::fixed("Senior Group Manager / Head of Product Operations"),
                aliases: List::Fixed(&[
                    Text::fixed("Sr Group Mgr / Head of Product Operations"),
                    Text::fixed("senior group manager"),
                ]),
                inferred: Some(
                    Text::fixed("the family, as the sheet's row of families came without its columns and may hold two or three."),
                ),
            },
            Role {
                code: Text::fixed("M6"),
                track: TrackIndex(
                    1,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        5,
                    ),
                    highest: LevelIndex(
                        6,
                    ),
                },
                family: Some(
                    Text::fixed("Leadership"),
                ),
                title: Text::fixed("Director of Product Operations"),
                aliases: List::Fixed(&[
                    Text::fixed("Director Product Operations"),
                ]),
                inferred: Some(
                    Text::fixed("the family, as the sheet's row of families came without its columns and may hold two or three."),
                ),
            },
            Role {
                code: Text::fixed("M7"),
                track: TrackIndex(
                    1,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        6,
                    ),
                    highest: LevelIndex(
                        7,
                    ),
                },
                family: Some(
                    Text::fixed("Leadership"),
                ),
                title: Text::fixed("Senior Director / VP of Product Operations"),
                aliases: List::Fixed(&[
                    Text::fixed("Sr Director / VP Product Operations"),
                    Text::fixed("senior director"),
                    Text::fixed("vp"),
                ]),
                inferred: Some(
                    Text::fixed("the family, as the sheet's row of families came without its columns and may hold two or three."),
                ),
            },
        ]),
        moves: List::Fixed(&[
            Move {
                from: RoleIndex(
                    4,
                ),
                to: Own(
                    RoleIndex(
                        6,
                    ),
                ),
                kind: Switch,
                both_ways: true,
                note: Some(
                    Text::fixed("The two share level L5, and the sheet asks the same of both in everything but autonomy and influence. The source states no moves; this one is ours."),
                ),
            },
            Move {
                from: RoleIndex(
                    5,
                ),
                to: Own(
                    RoleIndex(
                        7,
                    ),
                ),
                kind: Switch,
                both_ways: true,
                note: Some(
                    Text::fixed("The two share level L6 and the same minimum experience, and all that L6 is asked for in autonomy is asked of M5 as well. The source states no moves; this one is ours."),
                ),
            },
            Move {
                from: RoleIndex(
                    3,
                ),
                to: Own(
                    RoleIndex(
                        6,
                    ),
                ),
                kind: Switch,
                both_ways: false,
                note: Some(
                    Text::fixed("M4 is one level up and asks for one year more, and L4 already mentors junior members of the team and guides others. The source states no moves; this one is ours."),
                ),
            },
            Move {
                from: RoleIndex(
                    8,
                ),
                to: Foreign {
                    ladder: Text::fixed("operations"),
                    code: Text::fixed("director"),
                },
                kind: Bridge,
                both_ways: false,
                note: Some(
                    Text::fixed("M6 manages managers and is responsible for a whole functional area, as a director of operations manages heads of department. The source states no moves; this one is ours."),
                ),
            },
            Move {
                from: RoleIndex(
                    9,
                ),
                to: Foreign {
                    ladder: Text::fixed("operations"),
                    code: Text::fixed("coo"),
                },
                kind: Bridge,
                both_ways: false,
                note: Some(
                    Text::fixed("Other functions look to M7 for the \"COO\" leadership of the product area, and M7 is responsible for the planning and budget of a department or more; a COO oversees all operations. The source states no moves; this one is ours."),
                ),
            },
        ]),
        dimensions: List::Fixed(&[
            Dimension {
                id: Text::fixed("career-level"),
                name: Text::fixed("Career Level"),
                section: Some(
                    Text::fixed("Profile"),
                ),
                about: Some(
                    Text::fixed("One word for how far somebody in the role has come, from novice to thought leader."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Novice"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Developing"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Maturing"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Proficient"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Expert"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Established Expert / Thought Leader"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Thought Leader"),
                                about: None,
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("which role each word belongs to, as the sheet came without its columns; Novice and Developing may have shared a cell."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                        ]),
                        rating: Some(
                            4,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: Some(
                            5,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                        ]),
                        rating: Some(
                            4,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: Some(
                            4,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                        ]),
                        rating: Some(
                            5,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: Some(
                            6,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        5,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        6,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        7,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        8,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        9,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("experience"),
                name: Text::fixed("Minimum Experience"),
                section: Some(
                    Text::fixed("Profile"),
                ),
                about: Some(
                    Text::fixed("How many years the role asks for at the least, and what the person should have contributed to or led."),
                ),
                scale: None,
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns; where one cell ends and the next begins is firm."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 3,
                                experience: Some(
                                    Text::fixed("adjacent roles (product, project, business analysis, HR)"),
                                ),
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed to multiple features or products that shipped"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 4,
                                experience: Some(
                                    Text::fixed("adjacent roles (product, project, business analysis, HR)"),
                                ),
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed to multiple features or products that shipped"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 5,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed significantly to a key product"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 6,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed significantly to a key product"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 7,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed significantly to multiple key products"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 8,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed significantly to multiple key products"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 7,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed significantly to multiple key products"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 8,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has contributed significantly to multiple key products"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 10,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has taken the lead on strategic product delivery or shipped products"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: None,
                        years: Some(
                            Years {
                                minimum: 10,
                                experience: None,
                            },
                        ),
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has a record of leading teams that had a significant impact on strategic product delivery or shipped products"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        5,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        6,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        7,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        8,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        9,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("breadth"),
                name: Text::fixed("Breadth of Knowledge"),
                section: Some(
                    Text::fixed("Profile"),
                ),
                about: Some(
                    Text::fixed("How widely somebody in the role knows the field, and how deeply."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Learning"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Wide-Ranging Experience"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Fully Proficient"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Subject Matter Expert"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Expert in the Field"),
                                about: None,
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns; where one cell ends and the next begins is firm."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Understands their area of specialisation fully"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has broad expertise in at least one area of specialisation"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has broad expertise in at least one area of specialisation"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: Some(
                            4,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Brings a unique mix of deep and broad knowledge"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        5,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        5,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("complexity"),
                name: Text::fixed("Job Complexity"),
                section: Some(
                    Text::fixed("Profile"),
                ),
                about: Some(
                    Text::fixed("How hard the problems of the role are, and how independently it solves them."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Medium"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Diverse"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Complex"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Significant / Unique"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Critical / Leading Edge"),
                                about: None,
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns; where one cell ends and the next begins is firm."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Understands what is needed and uses judgement to choose the methods that reach the goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Solves problems of low complexity, with senior members of the team giving direction on occasion"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Understands what is needed and uses judgement to choose the methods that reach the goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Solves problems of medium complexity, with senior members of the team giving direction on occasion"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Evaluates variable factors in depth when choosing methods and techniques for getting results"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Solves problems of high complexity, with senior members of the team giving direction on occasion; mentors junior members of the team"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Uses independent judgement"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Helps to develop the company's objectives and principles"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Delivers complex solutions by working across functions"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Uses independent judgement"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Helps to develop the company's objectives and principles"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Delivers complex solutions by working across functions"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: Some(
                            4,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Develops resolutions and concepts for the future"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is seen throughout the organisation as an expert on the whole product life cycle and governance framework"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        5,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        5,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("autonomy"),
                name: Text::fixed("Autonomy & Execution"),
                section: Some(
                    Text::fixed("How you work"),
                ),
                about: Some(
                    Text::fixed("How much direction the role needs, who finds the problem, and what the role is responsible for."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Low"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Moderate"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Moderate to High"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("High"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Very High"),
                                about: None,
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns; where one cell ends and the next begins is firm."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Proposes and carries out work with supervision"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given the problem and a rough solution, and works out how to bring that solution about"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Proposes and carries out work with supervision"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given the problem and a rough solution, and works out how to bring that solution about"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Proposes and carries out work with minimal supervision"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given a problem, and is able to work out the solution and to win support from those in the organisation who are needed to carry it out"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes the initiative in working across the organisation to reach product line goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Proposes and carries out work with minimal supervision"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given a problem, and is able to work out the solution and to win support from those in the organisation who are needed to carry it out"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given an area, with the job of working out what its problems are"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Proposes goals independently to the leader of the department or function, then scopes the team's deliverables or work"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Guides others in striking a balance between short-term and long-term solutions, to help the business expand"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes an informed part in decisions at team level"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Makes the case to the head of the department for the resources the team needs to reach its goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Mentors and guides junior members of the team"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given an area, with the job of working out what its problems are"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes direction on functional strategy from the leader of the department"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Mentors people in the department on technical matters and on advancing their careers"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Gives their manager recommendations on the team's performance and dynamics and on dismissals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Mentors and guides junior members of the team"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given an area, with the job of working out what its problems are"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is responsible for their direct reports' output"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes direction on functional strategy from the leader of the department"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Mentors people in the department on technical matters and on advancing their careers"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Sets the team's goals, draws up work plans, and holds its members to account for getting results"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Gives their manager recommendations on the team's performance and dynamics and on dismissals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Manages the work and performance of individual contributors, with at least one direct report"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Mentors and guides junior members of the team"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("May be responsible for hiring as well"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Guides the team and delegates to it so that functional objectives are met"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Owns OKRs at team level, and may own OKRs at department level where relevant"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                        ]),
                        rating: Some(
                            4,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given an area, with the job of working out what its problems are"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is responsible for their team's or function's output and vision"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is the person other functions look to for the \"COO\" leadership of the product area"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Manages managers"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is responsible for hiring and for managing performance across the whole functional area"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has a high degree of influence in identifying and solving challenges that cut across teams; shows a deep understanding of what motivates other teams, and can shape those motives into shared goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Uses OKRs at company level to prioritise and inform the team's initiatives and impact"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Works with leaders to settle the department's longer-term OKRs and goals"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: Some(
                            4,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is given an area, with the job of working out what its problems are"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is responsible for their team's or function's output and vision"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is the person other functions look to for the \"COO\" leadership of the product area"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is regarded as a valuable contributor on problems that span the organisation, not only on those in their own field"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Contributes to long-term solutions and opportunities that cut across functions"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is a key decision-maker on hiring for the department"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is responsible for the organisational planning and budget of a department or of multiple functional groups"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        5,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        6,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        6,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        7,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        8,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("influence"),
                name: Text::fixed("Sphere of Influence"),
                section: Some(
                    Text::fixed("How you work"),
                ),
                about: Some(
                    Text::fixed("How far the role reaches beyond its own work, and whom it guides and oversees."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Moderate"),
                                about: Some(
                                    Text::fixed("Reaches several projects, together with functional areas of the business."),
                                ),
                            },
                            Point {
                                name: Text::fixed("Broad"),
                                about: Some(
                                    Text::fixed("Reaches multiple key or strategic projects at company level, which affect and call for multiple cross-functional teams throughout the company."),
                                ),
                            },
                            Point {
                                name: Text::fixed("Expansive"),
                                about: None,
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns; where one cell ends and the next begins is firm."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is an individual contributor, but willingly guides teammates on best practice"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can be coached into producing good content for product presentations to the intended audience"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is an individual contributor, but willingly guides teammates on best practice"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can be coached into producing good content for product presentations to the intended audience"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Sets an example for more junior peers, and guides them"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is an individual contributor, but guides others on the strength of significant expertise and experience"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Helps to drive peers towards reaching project goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Contributes to the team's planning"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is trusted to represent the product correctly, to gather relevant feedback accurately, and to direct it where it belongs"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is consistent in producing and delivering excellent content for presentations to the intended audience"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is both a leader and a contributor, but guides others on the strength of significant expertise and experience"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is an individual contributor, and oversees the work of less experienced team members"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Sets the example for the team"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Guides those who follow their example"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can be relied on to influence an audience, even with no content prepared"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is both a leader and a contributor"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees the work of their direct reports, of less experienced team members, or of both"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Sets the example for their team"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Guides those who follow their example, and is responsible for helping them grow"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can be relied on to influence an audience, even with no content prepared"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is both a leader and a contributor"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Sets the example for their team"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Guides their direct reports, and is responsible for helping them grow"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees the work of a team or function"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Multiplies what others can do; is likely to be managing or mentoring other managers, and spends a large share of their time coaching managers on goal-setting, work planning, team dynamics and the like"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has a strong network of peers inside the organisation"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Owns OKRs at department level, and may contribute to OKRs at company level"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is both a leader and a contributor"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Sets the example for their team"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Guides their direct reports, and is responsible for helping them grow"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees the work of a team or function"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Closes the gap between the department's operations and the company's vision or growth strategies"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Owns OKRs at department level, and may own OKRs at company level where relevant"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        5,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        6,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("collaboration"),
                name: Text::fixed("Collaboration"),
                section: Some(
                    Text::fixed("How you work"),
                ),
                about: Some(
                    Text::fixed("How the role works with teammates, other teams and stakeholders, and how it gives and takes feedback."),
                ),
                scale: None,
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns, and where the cells of L4 and of M6-M7 begin, which is a judgement."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Promotes teamwork to reach shared goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Accepts constructive feedback and turns it into action"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Approaches others proactively to understand what the constraints are, and works across teams to arrive at recommendations"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes up important issues proactively with key stakeholders"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Promotes teamwork to reach shared goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Accepts constructive feedback and turns it into action"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Approaches others proactively to understand what the constraints are, and works across teams to arrive at recommendations"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes up important issues proactively with key stakeholders"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can lead within their team, give direction, and facilitate collaboration so that a decision is reached"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Shows some leadership ability on projects; learns from team leaders, putting the concepts to use in their own work"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Facilitates teamwork proactively to reach shared goals"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Seeks and asks for feedback as a rule, in order to improve"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes the initiative consistently in identifying the most relevant information and sharing it with the team, and often with other teams"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can lead within their team, give direction, and facilitate collaboration so that a decision is reached"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes the initiative and helps to drive peers towards reaching project goals; starts to guide others on the strength of growing expertise and experience"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Collaborates extensively with other functions throughout the organisation"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Seeks and asks for feedback proactively, in order to improve, and is expected to give feedback to other team members"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is a voice of reason in debates and keeps the dialogue additive; listens intently and steers groups towards consensus, in the knowledge that one solution is not always the best; falls in behind decisions once they are made, and supports them while making results, progress or both clear to others"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is mastering the negotiation of business priorities between team members"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can weigh conflicting priorities to find the path of highest value to the business and its customers"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Shows influence in their own area of expertise"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Collaborates extensively with other functions throughout the organisation"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Seeks and asks for feedback proactively, in order to improve, and is expected to give feedback to other team members"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is a voice of reason in debates and keeps the dialogue additive; listens intently and steers groups towards consensus, in the knowledge that one solution is not always the best; falls in behind decisions once they are made, and supports them while making results, progress or both clear to others"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is mastering the negotiation of business priorities between team members"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can weigh conflicting priorities to find the path of highest value to the business and its customers"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Shows influence in their own area of expertise"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Champions a spirit in which people cooperate, work as a team, share resources and respect one another"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Secures buy-in and strong collaboration from all leaders in driving the product strategy and roadmap through to execution"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Works actively to better the relationship of their own team or functions with others"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is asked for their opinion"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has influence on decisions about products, solution objectives and technology"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        5,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        5,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("communication"),
                name: Text::fixed("Communication & Stakeholder Management"),
                section: Some(
                    Text::fixed("How you work"),
                ),
                about: Some(
                    Text::fixed("How the role presents and reports, leads discussions, and deals with issues between people and teams."),
                ),
                scale: None,
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns, and where cells end: only the block that L5-L6 and M4-M5 share is firm, and L3 and L4 may have had a cell each."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Presents work and ideas clearly and concisely"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can give thorough updates when asked"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can outline the plans and activities a goal needs to succeed"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is learning to communicate across functions and to keep alignment within their team"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Communicates status, impacts and expectations of delivery"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is proactive in communicating and in carrying out work"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is adept at communicating across functions, and with peers, so as to drive decision-making"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Leads group discussions, and contributes to the team consistently in meetings"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Articulates challenges, and raises them constructively with management together with options identified for resolving them"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has mastered communication across departments while keeping alignment within their team"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Identifies possible issues early on, and keeps the team members concerned informed of key decisions and changes"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is adept at identifying potential confusion or conflicts between teams, and at resolving them"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has mastered communication across departments while keeping alignment within their team"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Identifies possible issues early on, and keeps the team members concerned informed of key decisions and changes"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is adept at identifying potential confusion or conflicts between teams, and at resolving them"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Can lead discussions at levels of the organisation above their own"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can run meetings with diverse stakeholders from different functions throughout the business"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        4,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("process"),
                name: Text::fixed("Process"),
                section: Some(
                    Text::fixed("Technical knowledge"),
                ),
                about: Some(
                    Text::fixed("What the role knows of the processes by which operations deliver, and what it does to improve them."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Basic"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Proficient"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Expert"),
                                about: None,
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns (where one ends is firm), and the ratings, from sentences graded basic, proficient, expert."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has basic knowledge of the processes and governance of operational delivery"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is familiar with delivery methodologies, for example agile, scrum, kanban, lean and waterfall"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Creates and refines processes so that the right outcomes come faster and the course can be corrected quickly"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Advocates best practice in process and tools"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Plans and carries out the processes of product planning, working with partners throughout the organisation to capture the priorities of the whole business"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is proficient at leading others through the processes and governance of operational delivery"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is a thought leader on operational excellence for their own product and initiatives, which includes leading the design of new operations and the improvement of existing ones"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is familiar with delivery methodologies, for example agile, scrum, kanban, lean and waterfall"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Creates and refines processes so that the right outcomes come faster and the course can be corrected quickly"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Advocates best practice in process and tools"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Plans and carries out the processes of product planning, working with partners throughout the organisation to capture the priorities of the whole business"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is an expert at leading others through the processes and governance of operational delivery"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is a thought leader on operational excellence for their own product and initiatives, which includes leading the design of new operations and the improvement of existing ones"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Develops, manages and continuously improves processes built for scale, which help the organisation to meet its goals more effectively and more efficiently"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Plans and carries out the processes of product planning, working with partners throughout the organisation to capture the priorities of the whole business"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Understands the nuances of taking a product to market, seeing risks ahead that may still be ambiguous and developing plans to mitigate them"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is adept at finding solutions that make sure value is delivered to customers continuously"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can apply an understanding of go-to-market functions so as to think strategically about the best way to manage expectations and, at the same time, the changes Engineering makes to delivery timelines"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is active in related professional bodies, so as to form a view of best practice throughout the industry"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is an expert at leading others through the processes and governance of operational delivery"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is a thought leader on operational excellence for their own product and initiatives, which includes leading the design of new operations and the improvement of existing ones"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Develops, manages and continuously improves processes built for scale, which help the organisation to meet its goals more effectively and more efficiently"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Plans and carries out the processes of product planning, working with partners throughout the organisation to capture the priorities of the whole business"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Understands the nuances of taking a product to market, seeing risks ahead that may still be ambiguous and developing plans to mitigate them"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is adept at finding solutions that make sure value is delivered to customers continuously"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can apply an understanding of go-to-market functions so as to think strategically about the best way to manage expectations and, at the same time, the changes Engineering makes to delivery timelines"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is active in related professional bodies, so as to form a view of best practice throughout the industry"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Is an expert at leading others through the processes and governance of operational delivery"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can teach their team to understand the nuances of taking a product to market, seeing risks ahead that may still be ambiguous and developing plans to mitigate them"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is adept at finding solutions that make sure value is delivered to customers continuously"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can apply an understanding of go-to-market functions so as to think strategically about the best way to manage expectations and, at the same time, the changes Engineering makes to delivery timelines"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is active in related professional bodies, so as to form a view of best practice throughout the industry"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        4,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("tools"),
                name: Text::fixed("Tools"),
                section: Some(
                    Text::fixed("Technical knowledge"),
                ),
                about: Some(
                    Text::fixed("How well the role knows the tools of the job, and how far it has a say in choosing them."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Basic"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Intermediate"),
                                about: None,
                            },
                            Point {
                                name: Text::fixed("Advanced"),
                                about: None,
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns (where the last begins is a judgement), and the ratings, from sentences graded basic, intermediate, advanced; M6-M7 has no such sentence."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has basic knowledge of the tools the job runs on, for example Jira, Confluence, Asana and Aha"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Advocates best practice in process and tools"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has intermediate knowledge of the tools the job runs on, for example Jira, Confluence, Asana and Aha"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Advocates best practice in process and tools"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has advanced knowledge of the tools the job runs on, for example Jira, Confluence, Asana and Aha"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has experience of a diverse range of tools, enough to recommend new tools, changes or improvements when the need arises"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has advanced knowledge of the tools the job runs on, for example Jira, Confluence, Asana and Aha"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has experience of a diverse range of tools, enough to recommend new tools, changes or improvements when the need arises"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has experience of a diverse range of tools, enough to understand the wider needs of the business whenever they or their teams review or recommend new or improved tools; can evaluate with all departments' needs or concerns in mind, and act for what is best for the business"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        4,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("data"),
                name: Text::fixed("Data"),
                section: Some(
                    Text::fixed("Technical knowledge"),
                ),
                about: Some(
                    Text::fixed("What the role measures, and what it does with what the data shows."),
                ),
                scale: None,
                inferred: Some(
                    Text::fixed("which roles each cell covers, as the sheet came without its columns; where one cell ends and the next begins is firm."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Can set up basic measurements of the team's operational performance"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Can share insights with teams in order to put in place improvements that raise performance"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                4,
                            ),
                            RoleIndex(
                                5,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has advanced knowledge of managing and analysing data"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can share insights with teams in order to put in place improvements that raise performance"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                6,
                            ),
                            RoleIndex(
                                7,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has advanced knowledge of managing and analysing data"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can share insights with teams in order to put in place improvements that raise performance"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                8,
                            ),
                            RoleIndex(
                                9,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has advanced knowledge of managing and analysing data"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Uses insights to tell good stories about how the product or the business performs, and understands what the business needs by way of data metrics"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            4,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            5,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            6,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            7,
                        ),
                        3,
                    ),
                    (
                        RoleIndex(
                            8,
                        ),
                        4,
                    ),
                    (
                        RoleIndex(
                            9,
                        ),
                        4,
                    ),
                ]),
            },
        ]),
        titles: List::Fixed(&[]),
        realities: List::Fixed(&[]),
    },
    Ladder {
        id: Text::fixed("operations"),
        name: Text::fixed("Operations"),
        version: Text::fixed("1.0.0"),
        about: Some(
            Text::fixed("What each step from operations associate to Chief Operating Officer does, needs and oversees."),
        ),
        source: Some(
            Text::fixed("Restated from three documents: an account of the operations chain and of the title Chief of Staff, unlabelled lists of what the tiers of an operations career do and need, and an article on five realities of leading operations in smaller, growing businesses. The levels are inferred, and so are the points of the focus scale, the role each statement and each list belongs to, where each meaning of Chief of Staff leads, and the realities' bearing on product operations managers. No list reads as the associate's, nor any as a director's capabilities: those places stay empty."),
        ),
        notes: List::Fixed(&[
            Text::fixed("Company, industry, place and size all change what the same job is called, and no rule fixes the title of each tier."),
        ]),
        levels: List::Fixed(&[
            Level {
                name: Text::fixed("associate"),
            },
            Level {
                name: Text::fixed("manager"),
            },
            Level {
                name: Text::fixed("director"),
            },
            Level {
                name: Text::fixed("executive"),
            },
        ]),
        tracks: List::Fixed(&[
            Track {
                id: Text::fixed("operations"),
                name: Text::fixed("Operations"),
                note: Some(
                    Text::fixed("The chain usually runs this way, though not always; each step up is more macro and has more oversight."),
                ),
            },
        ]),
        roles: List::Fixed(&[
            Role {
                code: Text::fixed("associate"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        0,
                    ),
                    highest: LevelIndex(
                        0,
                    ),
                },
                family: None,
                title: Text::fixed("Operations Associate"),
                aliases: List::Fixed(&[
                    Text::fixed("ops associate"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("manager"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        1,
                    ),
                    highest: LevelIndex(
                        1,
                    ),
                },
                family: None,
                title: Text::fixed("Operations Manager"),
                aliases: List::Fixed(&[
                    Text::fixed("ops manager"),
                    Text::fixed("office manager"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("director"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        2,
                    ),
                    highest: LevelIndex(
                        2,
                    ),
                },
                family: None,
                title: Text::fixed("Operations Director"),
                aliases: List::Fixed(&[
                    Text::fixed("ops director"),
                    Text::fixed("director of operations"),
                ]),
                inferred: None,
            },
            Role {
                code: Text::fixed("coo"),
                track: TrackIndex(
                    0,
                ),
                levels: LevelSpan {
                    lowest: LevelIndex(
                        3,
                    ),
                    highest: LevelIndex(
                        3,
                    ),
                },
                family: None,
                title: Text::fixed("Chief Operating Officer"),
                aliases: List::Fixed(&[]),
                inferred: None,
            },
        ]),
        moves: List::Fixed(&[]),
        dimensions: List::Fixed(&[
            Dimension {
                id: Text::fixed("focus"),
                name: Text::fixed("Focus"),
                section: Some(
                    Text::fixed("Scope"),
                ),
                about: Some(
                    Text::fixed("How far the work is micro, done task by task, and how far it is macro, concerned with the whole."),
                ),
                scale: Some(
                    Scale {
                        points: List::Fixed(&[
                            Point {
                                name: Text::fixed("Micro"),
                                about: Some(
                                    Text::fixed("Doing the detailed work."),
                                ),
                            },
                            Point {
                                name: Text::fixed("Mostly Micro"),
                                about: Some(
                                    Text::fixed("Close to the detailed work, while overseeing some of it."),
                                ),
                            },
                            Point {
                                name: Text::fixed("Mostly Macro"),
                                about: Some(
                                    Text::fixed("Chiefly overseeing, with the detailed work left to others unless it is needed."),
                                ),
                            },
                            Point {
                                name: Text::fixed("Macro"),
                                about: Some(
                                    Text::fixed("Overseeing operations as a whole."),
                                ),
                            },
                        ]),
                    },
                ),
                inferred: Some(
                    Text::fixed("the four points, what they mean, and which role and statements stand at each; the source says only that the work starts very micro and shifts slowly to macro, each level more so than the last."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                        ]),
                        rating: Some(
                            0,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Does the micro work of operations"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: Some(
                            1,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Works at a more macro level than an associate"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can still do the micro work when it is needed"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: Some(
                            2,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Works at a more macro level than a manager"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can still do the micro work when it is needed"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: Some(
                            3,
                        ),
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Works at a more macro level than a director"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Can still do the micro work when it is needed"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        3,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("oversight"),
                name: Text::fixed("Oversight"),
                section: Some(
                    Text::fixed("Scope"),
                ),
                about: Some(
                    Text::fixed("Whose work the role oversees, and what prepares it to; each level oversees work it used to do."),
                ),
                scale: None,
                inferred: Some(
                    Text::fixed("which role each statement stands with, from the order of the chain; the source speaks of the senior roles together."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                0,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Does work that more senior roles oversee"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees the people who do the micro work"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has more oversight than an associate"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has held every more junior role, and so has the skills and knows how to delegate to those below and oversee them"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees the people who do the micro work"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has more oversight than a manager"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has held every more junior role, and so has the skills and knows how to delegate to those below and oversee them"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees all operations, so that the organisation's mission is realised"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has more oversight than a director"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has held every more junior role, and so has the skills and knows how to delegate to those below and oversee them"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            0,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            1,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        2,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        3,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("responsibilities"),
                name: Text::fixed("Responsibilities"),
                section: Some(
                    Text::fixed("The job"),
                ),
                about: Some(
                    Text::fixed("The work the role is there to do."),
                ),
                scale: None,
                inferred: Some(
                    Text::fixed("whose list is whose, as the source's lists carry no labels; the first reads as an office or operations manager's, the second and the start of the third as a director's (the second also as a chief of staff's), the rest of the third as a COO's."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Puts office policies into practice and works out strategies for improving the processes already there"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Develops initiatives on company culture and the well-being of employees"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Puts critical safety procedures in place, which includes drawing up evacuation plans, holding drills and arranging the building's security"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Plans improvements to the design and layout of the office"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Manages operational tasks, including employees' reward perks, parking and the upkeep of the building"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Produces reports and at times presents them"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees the other members of the office support staff"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Decides how the company's information is organised and structured"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Deals regularly with clients, vendors, the building's management and employees"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Runs major projects for the office, for example renovations, installations and design initiatives"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Manages the office's budget and financial administration, from dealing with expenses to putting processes in place"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Hears complaints and resolves the issues they raise"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                2,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Acts as the office's chief collaborator"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is the only link between disparate office teams while initiatives, policies and processes for the whole company are developed and carried out"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Facilitates, and even leads, strategic projects and new business initiatives"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Consults on improving the operations and workflows of whole departments"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Carries out various strategic HR functions in hiring and retaining employees and developing policy"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Manages other heads of department and managers"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Decides how the company's resources are best used"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Keeps the company's stakeholders abreast of key news and developments"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Manages and guides the whole administrative support team, and often also other teams"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Sets goals for the company as a whole and for individual teams"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Oversees everything to do with daily operations"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Pursues opportunities for business development"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Keeps up key strategic business relationships outside the company"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Stands second in command to the key executives, and takes on a great variety of responsibilities in that capacity"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            2,
                        ),
                        1,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        2,
                    ),
                ]),
            },
            Dimension {
                id: Text::fixed("capabilities"),
                name: Text::fixed("Capabilities"),
                section: Some(
                    Text::fixed("The job"),
                ),
                about: Some(
                    Text::fixed("What a person needs to bring to do the job well."),
                ),
                scale: None,
                inferred: Some(
                    Text::fixed("whose list is whose, as the source's lists carry no labels; the first reads as an office or operations manager's, the second as the executives' own and so as the COO's."),
                ),
                cells: List::Fixed(&[
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                1,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Develops workable solutions independently when problems come up"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Thinks strategically and gives executives sound guidance on the big picture"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Bears pressure gracefully, and so stays a resource on which management can always rely"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Prioritises work in line with the company's mission"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is discreet at all times, and can be trusted to keep confidential information"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Gets messages across to a range of audiences in a range of formats"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Negotiates and networks to build connections that are both useful and rewarding"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Draws on emotional intelligence to work harmoniously and productively with others"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Uses analytical skills to inform key business decisions"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Understands and interprets complex information about the office's abstract responsibilities (relationships) as well as its technical ones (inventory management)"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Adapts as demands and responsibilities change"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Guides projects and workflows from start to finish"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Listens, encourages and now and then gives some workplace \"therapy\""),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                    Cell {
                        roles: List::Fixed(&[
                            RoleIndex(
                                3,
                            ),
                        ]),
                        rating: None,
                        years: None,
                        expectations: List::Fixed(&[
                            Expectation {
                                id: None,
                                text: Text::fixed("Has years of experience and a record of success in administrative or managerial posts"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Thinks strategically and critically enough to rival the executives served"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has an uncanny eye for detail: remembers the name of every person, every deadline and each key point of policy and process"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Communicates with anybody and everybody to get results"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Handles time so that the day seems to hold more hours than it does"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is as committed to the company's mission as an investor would be"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Has a knack for improving processes and handling workflows so as to promote both efficiency and goodwill"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Is well liked and respected by employees at every level and in every department"),
                                examples: List::Fixed(&[]),
                            },
                            Expectation {
                                id: None,
                                text: Text::fixed("Takes ownership of every outcome, even where daily work is not directly touched"),
                                examples: List::Fixed(&[]),
                            },
                        ]),
                        inferred: None,
                    },
                ]),
                cell_places: List::Fixed(&[
                    (
                        RoleIndex(
                            1,
                        ),
                        0,
                    ),
                    (
                        RoleIndex(
                            3,
                        ),
                        1,
                    ),
                ]),
            },
        ]),
        titles: List::Fixed(&[
            AmbiguousTitle {
                title: Text::fixed("Chief of Staff"),
                aliases: List::Fixed(&[
                    Text::fixed("cos"),
                ]),
                about: Text::fixed("The title covers at least four different jobs, and which of them is meant varies from one organisation to the next. \"Chief\" sounds prestigious whichever it is, so the duties say more than the title does."),
                meanings: List::Fixed(&[
                    Meaning {
                        id: Text::fixed("people-lead"),
                        name: Text::fixed("People lead"),
                        about: Text::fixed("Oversees everything that concerns people: hiring and dismissal, payroll and benefits, performance management, mentoring and the rest of HR. This is the traditional meaning, and may have begun as a replacement for \"HR director\" where the term HR was being avoided."),
                        leads_to: Some(
                            Text::fixed("Chief People Officer, a title that this job already carries in some organisations."),
                        ),
                        nearest: List::Fixed(&[]),
                        inferred: Some(
                            Text::fixed("that the job leads there; the source gives Chief People Officer as another name for it."),
                        ),
                    },
                    Meaning {
                        id: Text::fixed("executive-assistant"),
                        name: Text::fixed("Executive assistant in all but name"),
                        about: Text::fixed("Does the work of an executive assistant under a grander title."),
                        leads_to: Some(
                            Text::fixed("Perhaps the strategic direct report to an executive, which is the less tactical and more strategic job; no set next step."),
                        ),
                        nearest: List::Fixed(&[]),
                        inferred: Some(
                            Text::fixed("where it leads, from what the job is; the source does not say."),
                        ),
                    },
                    Meaning {
                        id: Text::fixed("operations-in-disguise"),
                        name: Text::fixed("Unacknowledged COO or operations manager"),
                        about: Text::fixed("Does the job of a COO or an operations manager without being acknowledged as one. It is an operations role in disguise."),
                        leads_to: Some(
                            Text::fixed("The operations ladder: from a manager's work to Operations Director and then COO, or from a COO's work to the title itself."),
                        ),
                        nearest: List::Fixed(&[
                            Own(
                                RoleIndex(
                                    3,
                                ),
                            ),
                            Own(
                                RoleIndex(
                                    1,
                                ),
                            ),
                        ]),
                        inferred: Some(
                            Text::fixed("where it leads, from what the job is; the source does not say."),
                        ),
                    },
                    Meaning {
                        id: Text::fixed("executive-direct-report"),
                        name: Text::fixed("Strategic direct report to an executive"),
                        about: Text::fixed("Reports directly to a top executive, in a post that is more strategic and less tactical than an executive assistant's. The holder often seems to be no manager but an individual contributor at a high level, continually working with senior leaders."),
                        leads_to: Some(
                            Text::fixed("More high-level work with senior leaders as an individual contributor; no set next step, and often not of itself a step into management."),
                        ),
                        nearest: List::Fixed(&[]),
                        inferred: Some(
                            Text::fixed("where it leads, from what the job is; the source does not say."),
                        ),
                    },
                ]),
            },
        ]),
        realities: List::Fixed(&[
            Reality {
                id: Text::fixed("firefighting"),
                name: Text::fixed("Firefighting does not end, however senior the role"),
                applies_to: List::Fixed(&[
                    Own(
                        RoleIndex(
                            1,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            2,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            3,
                        ),
                    ),
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M4"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M5"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M6"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M7"),
                    },
                ]),
                about: Text::fixed("Nobody can foresee the system update that stops half the team, the long illness, the resignation or the client's sudden escalation, and dealing with them belongs to operations at every level. A growing business becomes more complex, and complexity brings problems, so this is normal. A leader who stays close to the daily work learns from it and decides well; one who drifts away easily makes decisions that sound right and fail in practice."),
                practice: Text::fixed("Accept the fires, but keep one or two afternoons a week blocked for strategic work, tell others that the time is reserved, and hold to it. Leave some fires to others: spread decision-making through the team, so that people solve problems that match their skill and confidence."),
            },
            Reality {
                id: Text::fixed("people"),
                name: Text::fixed("The real work is people"),
                applies_to: List::Fixed(&[
                    Own(
                        RoleIndex(
                            1,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            2,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            3,
                        ),
                    ),
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M4"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M5"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M6"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M7"),
                    },
                ]),
                about: Text::fixed("People constantly bring problems to operations leaders, and not only operational ones: sensitive subjects, career questions and conflicts come too, as a sign of trust. Systems, processes and efficiency matter, but the job is to serve customers and internal teams, and so to know their habits, motives and points of friction. Operations often lacks formal authority, so its influence rests on the help it has given."),
                practice: Text::fixed("Always find time to know the team, and to talk when somebody needs it. Treat leading people as the skill most worth investing in: practise communication and coaching, and also managing conflict, giving feedback and holding difficult conversations."),
            },
            Reality {
                id: Text::fixed("variety"),
                name: Text::fixed("No two days are alike"),
                applies_to: List::Fixed(&[
                    Own(
                        RoleIndex(
                            1,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            2,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            3,
                        ),
                    ),
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M4"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M5"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M6"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M7"),
                    },
                ]),
                about: Text::fixed("Cash flow, a call with a vendor, questions from colleagues and last week's supposedly solved problem can all come up before lunch. Daily change does not suit everybody, and some days weigh even on those who thrive on it. Yet each challenge teaches something, and in time makes a leader who changes course fast, copes with uncertainty and stays confident, which employers value."),
                practice: Text::fixed("Keep the variety from turning into chaos: settle clear priorities each week, do similar tasks in batches and take breaks regularly to recover focus. On the hard days, look for what each change or uncomfortable situation can teach."),
            },
            Reality {
                id: Text::fixed("grey-areas"),
                name: Text::fixed("Work that nobody owns lands with operations"),
                applies_to: List::Fixed(&[
                    Own(
                        RoleIndex(
                            1,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            2,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            3,
                        ),
                    ),
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M4"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M5"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M6"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M7"),
                    },
                ]),
                about: Text::fixed("Every business has areas where responsibility is blurred, and they usually end up with operations, perhaps because its roles are never fully defined, perhaps because it is seen handling so many things. They are chances to grow, show initiative and take ownership without asking first. But they multiply as the business grows, some belong with teams better equipped for them, and owning them all would drain time, energy and focus."),
                practice: Text::fixed("Take on a grey area where operations adds real value by owning it, that is, where the role or the business comes to work more efficiently. Where it does not, say no, even if the team to which the work belongs is not eager for it."),
            },
            Reality {
                id: Text::fixed("recognition"),
                name: Text::fixed("Good operations work often goes unseen"),
                applies_to: List::Fixed(&[
                    Own(
                        RoleIndex(
                            1,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            2,
                        ),
                    ),
                    Own(
                        RoleIndex(
                            3,
                        ),
                    ),
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M4"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M5"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M6"),
                    },
                    Foreign {
                        ladder: Text::fixed("product-ops"),
                        code: Text::fixed("M7"),
                    },
                ]),
                about: Text::fixed("Operations solves problems as they come and quietly prevents others, and seldom gets even basic acknowledgement for either. Most of it happens behind the scenes, and when all goes well nobody asks who saw to it. It deserves recognition as much as the work of any other team."),
                practice: Text::fixed("Do not be discouraged; create the awareness. Talk about what went well, share improvements and show with pride what the operations team has changed, since visibility builds credibility, which in turn earns influence."),
            },
        ]),
    },
]
