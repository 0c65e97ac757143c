"""Compiled from resources/content/careers/ by packaging/build_content.py; never edited."""

from govtoolkit.content.model import Benchmark, Checklist, EncounterPhase, Entry, Item, Page, Question, QuestionSet, Resource, Source, Toolkit

CAREERS = Toolkit(key='careers',
        edition='2025',
        title='Careers monitoring toolkit',
        intro='This toolkit helps the board to see how well the school or trust prepares students to choose what they '
              'will do next. For each of the eight Gatsby Benchmarks it sets out what good careers guidance looks '
              'like, the signs of success and where the board may find its information, with room for notes. The eight '
              'should be looked at together as well as one by one.',
        source=(Source(key='toolkit',
                       title='Good careers guidance: a monitoring toolkit for governing boards in schools and academy '
                             'trusts',
                       publisher='National Governance Association',
                       year=2025),
                Source(key='guide',
                       title='Careers education: a guide for secondary and special school governors',
                       publisher='The Careers & Enterprise Company',
                       year=2025)),
        benchmark=(Benchmark(key='b1',
                             number=1,
                             title='A stable careers programme (which meets the requirements of the 7 other '
                                   'benchmarks)',
                             short_title='A stable careers programme',
                             summary='Every school should have a programme for careers education and guidance, as a '
                                     'settled part of its life. All those concerned – students and parents, teachers, '
                                     'employers, other agencies – should know and understand it.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b1.c1',
                                                  text='Parents, employers, training providers and others with a stake '
                                                       'in it (stakeholders) know and understand the school’s '
                                                       'programme for careers education and guidance.',
                                                  note=''),
                                             Item(key='b1.c2',
                                                  text='The programme is assessed often, and students, parents, staff '
                                                       'and employers all have a say.',
                                                  note='')),
                             indicator=(Item(key='b1.i1',
                                             text='Careers guidance has a place in the development plan of the school '
                                                  'or trust.',
                                             note=''),
                                        Item(key='b1.i2',
                                             text='The school or trust has ways of securing quality. For example, it '
                                                  'uses the Careers Impact internal leadership review, or is '
                                                  'considering a recognised form of quality assurance or accreditation '
                                                  'for careers.',
                                             note='The guide says that school leaders can carry out this review with '
                                                  'the help of the guidance in Compass or Compass+, the online tools '
                                                  'of The Careers & Enterprise Company.'),
                                        Item(key='b1.i3',
                                             text='What stakeholders say guides both the strategy and the way it is '
                                                  'carried out.',
                                             note=''),
                                        Item(key='b1.i4',
                                             text='The Careers Leader works together with others, such as the special '
                                                  'educational needs coordinator (SENCO), to make careers part of the '
                                                  'life of the whole school.',
                                             note=''),
                                        Item(key='b1.i5',
                                             text='The Careers Leader receives effective training and support.',
                                             note='')),
                             information_source=(Item(key='b1.s1',
                                                      text='The careers programme as published on the school or trust '
                                                           'website. Parents and employers should be able to '
                                                           'understand what it says.',
                                                      note=''),
                                                 Item(key='b1.s2',
                                                      text='The Careers Leader’s reports and presentations.',
                                                      note=''),
                                                 Item(key='b1.s3',
                                                      text='The main points that stakeholders make in their feedback.',
                                                      note=''))),
                   Benchmark(key='b2',
                             number=2,
                             title='Learning from career and labour market information – role, pay and vacancy trends',
                             short_title='Learning from career and labour market information',
                             summary='Good, up-to-date information about study options, future pathways and openings '
                                     'in the labour market should be open to all students, their parents and carers, '
                                     'their teachers and the staff who support them. Young people with special '
                                     'educational needs and disabilities (SEND), and their parents and carers, may '
                                     'need more information, or information of another kind. To use it as well as '
                                     'possible, every student will need the help of an informed adviser.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b2.c1',
                                                  text='Students and their parents are given good, accessible '
                                                       'information about study options ahead and openings in the '
                                                       'labour market. An informed adviser helps them to get the best '
                                                       'from it.',
                                                  note=''),
                                             Item(key='b2.c2',
                                                  text='Opportunities are fitted to what each young person and their '
                                                       'family need.',
                                                  note='')),
                             indicator=(Item(key='b2.i1',
                                             text='Resources such as the National Careers Service are in use, and help '
                                                  'students and parents to make well-informed choices.',
                                             note=''),
                                        Item(key='b2.i2',
                                             text='Labour market information is in use, and helps students to find '
                                                  'careers with good prospects.',
                                             note='Labour market information covers such things as job roles, pay and '
                                                  'trends in vacancies.'),
                                        Item(key='b2.i3',
                                             text='Organisations such as Local Enterprise Partnerships have been '
                                                  'brought in to help make sense of local labour market information.',
                                             note='Local Enterprise Partnerships are named by the source. In your area '
                                                  'their work may now sit with another body: the Careers Leader may '
                                                  'know which.')),
                             information_source=(Item(key='b2.s1',
                                                      text='Reports and case studies that show how varied the '
                                                           'information is that tells students and parents about '
                                                           'different courses, job roles and ways to progress.',
                                                      note=''),
                                                 Item(key='b2.s2',
                                                      text='Evidence that students have the support of informed '
                                                           'advisers, such as a careers guidance professional or '
                                                           'someone from the local authority.',
                                                      note=''))),
                   Benchmark(key='b3',
                             number=3,
                             title='Addressing the needs of each pupil',
                             short_title='Addressing the needs of each pupil',
                             summary='Students need different careers guidance at different stages. The programme '
                                     'should help them to deal with worries about anything that might stand in the way '
                                     'of a career. Opportunities should also be fitted to each student, with regard to '
                                     'any further needs of those who are vulnerable or disadvantaged, who have special '
                                     'educational needs and disabilities (SEND), or who are absent.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b3.c1',
                                                  text='Advice and support are fitted to each student’s needs.',
                                                  note=''),
                                             Item(key='b3.c2',
                                                  text='Equality and diversity are built into every part of the '
                                                       'careers programme.',
                                                  note=''),
                                             Item(key='b3.c3',
                                                  text='The programme sets out to challenge stereotypes and mistaken '
                                                       'ideas that many people hold.',
                                                  note=''),
                                             Item(key='b3.c4',
                                                  text='Former students (alumni) and other role models play their part '
                                                       'in the careers programme.',
                                                  note='')),
                             indicator=(Item(key='b3.i1',
                                             text='Destination data (where students go next) is used in shaping both '
                                                  'the careers programme and the advice.',
                                             note=''),
                                        Item(key='b3.i2',
                                             text='Activities are fitted to students’ needs, and lead to positive '
                                                  'destinations.',
                                             note=''),
                                        Item(key='b3.i3',
                                             text='The Careers Leader, the pastoral leader and the special educational '
                                                  'needs coordinator (SENCO) work jointly to meet the needs of each '
                                                  'student.',
                                             note=''),
                                        Item(key='b3.i4',
                                             text='The school gathers data about every student: what they hope to do, '
                                                  'what they intend to do and where they actually go.',
                                             note='')),
                             information_source=(Item(key='b3.s1',
                                                      text='Data for the last three years on where students have gone '
                                                           'in education, training and employment.',
                                                      note='The two sources differ here. The guide says that schools '
                                                           'are no longer expected to track destinations over three '
                                                           'years. It adds that they should still use data on '
                                                           'longer-term and sustained destinations when they evaluate '
                                                           'their work.'),
                                                 Item(key='b3.s2',
                                                      text='Examples (case studies) of careers activities fitted to '
                                                           'particular students: those eligible for pupil premium, for '
                                                           'example, or with special educational needs and '
                                                           'disabilities, or both.',
                                                      note=''),
                                                 Item(key='b3.s3',
                                                      text='Digital tracking data that shows whether every student is '
                                                           'making use of the opportunities.',
                                                      note=''))),
                   Benchmark(key='b4',
                             number=4,
                             title='Linking curriculum learning to careers',
                             short_title='Linking curriculum learning to careers',
                             summary='As part of the careers programme, every teacher should connect what students '
                                     'learn in the curriculum with careers. Subject teachers should point out where '
                                     'their subject can lead, and how its knowledge and skills matter in many '
                                     'different careers.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b4.c1',
                                                  text='Every teacher connects what students learn in the curriculum '
                                                       'with careers.',
                                                  note=''),),
                             indicator=(Item(key='b4.i1',
                                             text='All through the school year, what is taught in each subject is '
                                                  'connected with the world of work.',
                                             note=''),
                                        Item(key='b4.i2',
                                             text='All staff know the careers to which their subject can lead, and the '
                                                  'routes to them.',
                                             note=''),
                                        Item(key='b4.i3',
                                             text='There is a clear plan in every curriculum area for talking with '
                                                  'each year group about progression and careers.',
                                             note=''),
                                        Item(key='b4.i4',
                                             text='The school and employers have a strong working relationship.',
                                             note=''),
                                        Item(key='b4.i5',
                                             text='When the board monitors and reviews the curriculum, it draws on '
                                                  'what governors and trustees know and have experienced in the world '
                                                  'of work.',
                                             note='')),
                             information_source=(Item(key='b4.s1',
                                                      text='Examples of employers taking a meaningful part in the '
                                                           'curriculum and in the careers strategy.',
                                                      note=''),
                                                 Item(key='b4.s2',
                                                      text='What staff say about the effect that training in careers '
                                                           'has had on the curriculum.',
                                                      note=''),
                                                 Item(key='b4.s3',
                                                      text='What employers say about the effect that their involvement '
                                                           'has had.',
                                                      note=''))),
                   Benchmark(key='b5',
                             number=5,
                             title='Encounters with employers and employees',
                             short_title='Encounters with employers and employees',
                             summary='Every student should have several chances to learn from employers, both about '
                                     'work and employment and about the skills that a workplace values. This can be '
                                     'done through varied enrichment activities, among them visiting speakers, '
                                     'mentoring and enterprise schemes. A student’s own part-time job, if there is '
                                     'one, could count as well.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b5.c1',
                                                  text='A range of enrichment activities, such as visiting speakers, '
                                                       'mentoring and enterprise schemes, gives every student several '
                                                       'chances to learn from employers about work, being employed and '
                                                       'the skills a workplace values.',
                                                  note=''),),
                             indicator=(Item(key='b5.i1',
                                             text='Students in every year group, and their parents, take part in '
                                                  'careers enrichment activities.',
                                             note=''),
                                        Item(key='b5.i2',
                                             text='Enrichment activities are wide-ranging and do not stop at general '
                                                  'careers advice.',
                                             note=''),
                                        Item(key='b5.i3',
                                             text='Working with partners such as The Careers & Enterprise Company '
                                                  'strengthens the involvement of employers.',
                                             note=''),
                                        Item(key='b5.i4',
                                             text='What students say (student voice) is used to find out where their '
                                                  'interests lie and to direct the school’s engagement accordingly.',
                                             note=''),
                                        Item(key='b5.i5',
                                             text='Chances to learn from employers are tied to the curriculum. They '
                                                  'are not isolated events.',
                                             note='')),
                             information_source=(Item(key='b5.s1',
                                                      text='Reports on attendance by students and parents at '
                                                           'enrichment activities (careers fairs and visiting '
                                                           'speakers, for example), and on how far they engage.',
                                                      note=''),
                                                 Item(key='b5.s2',
                                                      text='Examples (case studies) of students, employers and '
                                                           'employees meeting in ways that suit the individual.',
                                                      note=''),
                                                 Item(key='b5.s3', text='Surveys of students.', note=''),
                                                 Item(key='b5.s4',
                                                      text='What parents and employers say in their feedback.',
                                                      note=''))),
                   Benchmark(key='b6',
                             number=6,
                             title='Experiences of workplaces',
                             short_title='Experiences of workplaces',
                             summary='Every student should experience workplaces at first hand, as a help in exploring '
                                     'possible careers and in widening their circle of contacts.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b6.c1',
                                                  text='Every student experiences the workplace at first hand (work '
                                                       'visits, work shadowing, work experience or a mixture). This is '
                                                       'to help them explore possible careers and widen their circle '
                                                       'of contacts.',
                                                  note=''),),
                             indicator=(Item(key='b6.i1',
                                             text='Students are offered many different kinds of workplace experience.',
                                             note=''),
                                        Item(key='b6.i2',
                                             text='Each workplace experience has clearly stated outcomes: what '
                                                  'students need to gain from meeting a variety of people from '
                                                  'workplaces.',
                                             note=''),
                                        Item(key='b6.i3',
                                             text='Students and employers give feedback, which is gathered to measure '
                                                  'impact and to share success.',
                                             note='')),
                             information_source=(Item(key='b6.s1',
                                                      text='Data and reports on students’ experiences of the '
                                                           'workplace.',
                                                      note=''),
                                                 Item(key='b6.s2',
                                                      text='What students say about how worthwhile their experiences '
                                                           'of the workplace were.',
                                                      note=''),
                                                 Item(key='b6.s3',
                                                      text='Case studies (accounts of particular examples).',
                                                      note=''),
                                                 Item(key='b6.s4',
                                                      text='Evaluations of experiences of the workplace.',
                                                      note=''))),
                   Benchmark(key='b7',
                             number=7,
                             title='Encounters with further and higher education',
                             short_title='Encounters with further and higher education',
                             summary='Every student should understand the whole range of ways to go on learning, among '
                                     'them academic, technical and vocational routes. The range should take in '
                                     'schools, colleges, universities, independent training providers and learning at '
                                     'work.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b7.c1',
                                                  text='Every student understands the whole range of ways to go on '
                                                       'learning, both academic and vocational: at school, college or '
                                                       'university, and at work.',
                                                  note=''),),
                             indicator=(Item(key='b7.i1',
                                             text='Students meet careers ideas and options early on.',
                                             note=''),
                                        Item(key='b7.i2',
                                             text='Every student knows of all the options open to them. Parents '
                                                  'understand the routes too.',
                                             note=''),
                                        Item(key='b7.i3',
                                             text='Parents and carers have a part in careers education, to enable them '
                                                  'to support their children.',
                                             note=''),
                                        Item(key='b7.i4',
                                             text='Strong links with providers rest on regular visits and on regular '
                                                  'communication in both directions.',
                                             note=''),
                                        Item(key='b7.i5',
                                             text='The school clearly takes every student’s needs into account, for '
                                                  'example with careers events that focus on special educational needs '
                                                  'and disabilities.',
                                             note='')),
                             information_source=(Item(key='b7.s1',
                                                      text='The calendar of activities for students about careers and '
                                                           'subjects (on studying at a college or university, for '
                                                           'example).',
                                                      note=''),
                                                 Item(key='b7.s2',
                                                      text='The learning outcomes for visits by providers of further '
                                                           'and higher education.',
                                                      note=''),
                                                 Item(key='b7.s3',
                                                      text='Case studies that show how students, whatever their needs, '
                                                           'are made ready for meaningful encounters.',
                                                      note=''),
                                                 Item(key='b7.s4',
                                                      text='Destination data. Look for trends and patterns that may '
                                                           'show how wide a range of options students understand and '
                                                           'take up.',
                                                      note=''))),
                   Benchmark(key='b8',
                             number=8,
                             title='Personal guidance',
                             short_title='Personal guidance',
                             summary='Whenever an important choice of study or career comes up, every student should '
                                     'have the chance to meet a careers adviser, from the school’s staff or from '
                                     'outside, who has the right level of training. The meetings should be expected '
                                     'for all, but at times that suit each student’s needs. To make personal guidance '
                                     'effective, and a firm part of the programme, the Careers Leader should work hand '
                                     'in hand with the adviser, the special educational needs coordinator (SENCO) and '
                                     'other key staff.',
                             source='toolkit',
                             summary_source='guide',
                             characteristic=(Item(key='b8.c1',
                                                  text='Whenever students face an important choice of study or career, '
                                                       'they all have the chance of a guidance interview with a '
                                                       'careers adviser.',
                                                  note=''),),
                             indicator=(Item(key='b8.i1',
                                             text='Before leaving in year 11, every student has had a guidance '
                                                  'interview, one to one.',
                                             note='This indicator and the next one overlap. The source has both, so '
                                                  'both are given here.'),
                                        Item(key='b8.i2',
                                             text='Every student should meet a careers adviser for personal guidance '
                                                  'at least once by the age of 16, and once more by the age of 18.',
                                             note='This indicator overlaps with the one before it. This one adds a '
                                                  'second meeting, by the age of 18.'),
                                        Item(key='b8.i3',
                                             text='Quality assurance keeps a check on the guidance that students '
                                                  'receive, and makes sure that those who give it have suitable '
                                                  'training.',
                                             note=''),
                                        Item(key='b8.i4',
                                             text='The school has made efforts to keep the advice to students '
                                                  'impartial, for example by swapping advisers with other schools.',
                                             note='')),
                             information_source=(Item(key='b8.s1',
                                                      text='The Careers Leader’s reports and presentations.',
                                                      note=''),
                                                 Item(key='b8.s2',
                                                      text='What quality assurance has shown about careers guidance.',
                                                      note=''),
                                                 Item(key='b8.s3',
                                                      text='What students and parents say in their feedback.',
                                                      note=''),
                                                 Item(key='b8.s4',
                                                      text='Examples (case studies) of careers advisers giving '
                                                           'students information, advice and guidance, both one to one '
                                                           'and in groups.',
                                                      note='')))),
        question_set=(QuestionSet(key='board',
                                  title='The board’s questions',
                                  source='toolkit',
                                  question=(Question(key='q.board.1',
                                                     text='Does the school or trust fulfil its statutory duties on '
                                                          'careers guidance?',
                                                     follow_up=('What evidence is there to show that it does?',),
                                                     note=''),
                                            Question(key='q.board.2',
                                                     text='How are the updated Gatsby Benchmarks being made part of '
                                                          'the curriculum, and of the wider strategies for improving '
                                                          'the school or trust?',
                                                     follow_up=('Can you give us examples where careers education is '
                                                                'part of learning in a subject, or of pastoral '
                                                                'support?',),
                                                     note=''),
                                            Question(key='q.board.3',
                                                     text='Which careers activities are going on at present? What '
                                                          'difference are they making? How are governors kept '
                                                          'informed?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.board.4',
                                                     text='Are there ways in which governors or trustees could help to '
                                                          'widen the networks of employers and community contacts?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='Examples for a board meeting or a monitoring visit. Have your plan for '
                                        'delivering the careers programme beside you, and use these to write questions '
                                        'of your own.',
                                  benchmark=None,
                                  tip=''),
                      QuestionSet(key='strategic-legal',
                                  title='Legal requirements and other expectations',
                                  source='guide',
                                  question=(Question(key='q.strategic-legal.1',
                                                     text='Have the school’s leaders told the board which legal and '
                                                          'other requirements it has to meet on careers guidance, and '
                                                          'what the Department for Education’s latest guidance '
                                                          'expects?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-legal.2',
                                                     text='Does the school meet its legal requirements, and its other '
                                                          'responsibilities, for careers guidance? Does the careers '
                                                          'policy reflect them?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-legal.3',
                                                     text='Does every student have the chance to engage with '
                                                          'apprenticeships, with further and higher education, and '
                                                          'with other ways into employment?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='This is the first of four sets for the whole board. It might consider them '
                                        'when it reviews its own part in careers and monitors progress towards the '
                                        'Gatsby Benchmarks. When asking for data, the board should keep the workload '
                                        'of staff in mind. It should not expect data that the staff who deliver '
                                        'careers do not already use.',
                                  benchmark=None,
                                  tip=''),
                      QuestionSet(key='strategic-oversight',
                                  title='Strategic oversight',
                                  source='guide',
                                  question=(Question(key='q.strategic-oversight.1',
                                                     text='Is the board fully aware of what the school provides in '
                                                          'careers, and does it take part in evaluating it?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-oversight.2',
                                                     text='Does the school have a strategic careers plan?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-oversight.3',
                                                     text='How often does the board discuss the strategic careers plan '
                                                          'at its meetings?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-oversight.4',
                                                     text='Is the strategic careers plan in line with the school’s '
                                                          'strategic priorities?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-oversight.5',
                                                     text='Has the school carried out a Careers Impact internal '
                                                          'leadership review? Is the review completed in step with the '
                                                          'school’s cycle of strategic planning?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='',
                                  benchmark=None,
                                  tip=''),
                      QuestionSet(key='strategic-leadership',
                                  title='Leadership of careers',
                                  source='guide',
                                  question=(Question(key='q.strategic-leadership.1',
                                                     text='Which senior leader has responsibility for careers, and '
                                                          'which members of staff have defined parts to play?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-leadership.2',
                                                     text='Does the Careers Leader have adequate training and '
                                                          'resources? Does the school’s website give the Careers '
                                                          'Leader’s details, and information about the programme, in a '
                                                          'form that is up to date and accessible?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-leadership.3',
                                                     text='How often do the senior leadership team and the board '
                                                          'receive a report from the Careers Leader? Do we have a link '
                                                          'governor for careers, and do the two of them meet '
                                                          'regularly?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='',
                                  benchmark=None,
                                  tip=''),
                      QuestionSet(key='strategic-quality',
                                  title='Quality assurance',
                                  source='guide',
                                  question=(Question(key='q.strategic-quality.1',
                                                     text='How does the school evaluate whether its careers provision '
                                                          'is effective, and on what evidence?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-quality.2',
                                                     text='Does the careers provision meet every student’s needs, '
                                                          'including those of vulnerable or disadvantaged students? '
                                                          'How does it compare with national and regional standards?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.strategic-quality.3',
                                                     text='Is enough time given to training for the whole staff, to '
                                                          'help them connect the curriculum with careers and talk '
                                                          'effectively about careers with students, parents and '
                                                          'carers?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='For reading on these questions the guide names two documents: ‘Careers '
                                        'Statutory Guidance: At a glance guides for school, college and ITP leaders’ '
                                        'and ‘Driving equity and tackling disadvantage through your careers provision: '
                                        'Educator Guide’.',
                                  benchmark=None,
                                  tip=''),
                      QuestionSet(key='prompts-1',
                                  title='A stable careers programme',
                                  source='guide',
                                  question=(Question(key='q.prompts-1.1',
                                                     text='Are there clear ways of making sure that what is provided '
                                                          'is of good quality? For example, has the leadership team '
                                                          'carried out a Careers Impact System internal leadership '
                                                          'review, and is progress reported effectively to a full '
                                                          'meeting of the board?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-1.2',
                                                     text='How do you know that careers provision responds to what '
                                                          'students need, comes in a suitable order, rests on learning '
                                                          'outcomes and is tied to the development plan for the whole '
                                                          'school?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-1.3',
                                                     text='How far is the strategic plan for involving parents in '
                                                          'careers, and for hearing from stakeholders (those with a '
                                                          'stake in it), tied to the plan for the whole school? What '
                                                          'effect has their feedback had on plans for future '
                                                          'provision?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='Prompts for the link governor to think about before a meeting with the '
                                        'Careers Leader. Each of the eight benchmarks has some.',
                                  benchmark=1,
                                  tip=''),
                      QuestionSet(key='prompts-2',
                                  title='Learning from career and labour market information',
                                  source='guide',
                                  question=(Question(key='q.prompts-2.1',
                                                     text='How does the school use labour market information – '
                                                          'national, regional and local – to guide decisions and '
                                                          'promote progression?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-2.2',
                                                     text='How effectively does labour market information reach '
                                                          'students and their parents and carers? Are they helped to '
                                                          'find it, and to use it in coming to decisions? What '
                                                          'evidence is there that they do so?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-2.3',
                                                     text='Does the Careers Leader turn to the Careers Hub for local '
                                                          'labour market information?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='',
                                  benchmark=2,
                                  tip=''),
                      QuestionSet(key='prompts-3',
                                  title='Addressing the needs of each young person',
                                  source='guide',
                                  question=(Question(key='q.prompts-3.1',
                                                     text='How effectively does the school measure how ready students '
                                                          'are for careers at the main points of transition, for '
                                                          'example with the Future Skills Questionnaire, which the '
                                                          'statutory guidance strongly recommends? How are the results '
                                                          'used to develop the careers provision, and to fit it to '
                                                          'what individuals and whole cohorts (groups of students) '
                                                          'need?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-3.2',
                                                     text='How effectively does the school collect, analyse and '
                                                          'improve its data on destinations, sustained destinations '
                                                          'included? How effectively does it use the data to judge the '
                                                          'success of its careers provision, to adapt what it will '
                                                          'provide, or to guide support for individual students?',
                                                     follow_up=(),
                                                     note='A sustained destination is one that a student has stayed '
                                                          'in, not only started.'),
                                            Question(key='q.prompts-3.3',
                                                     text='How well does digital tracking help the school to make sure '
                                                          'that every student engages with the opportunities its '
                                                          'careers provision offers? Are systematic records kept of '
                                                          'the part students take in every side of it, of the advice '
                                                          'given to each one, and of any decisions agreed afterwards?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='The guide writes ‘each young person’ in the title of this benchmark, the '
                                        'toolkit ‘each pupil’.',
                                  benchmark=3,
                                  tip=''),
                      QuestionSet(key='prompts-4',
                                  title='Linking curriculum learning to careers',
                                  source='guide',
                                  question=(Question(key='q.prompts-4.1',
                                                     text='How is a clear strategy for careers made known, and made '
                                                          'part of life, across the school? What evidence shows that '
                                                          'subject leads and heads of department are engaged with it?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-4.2',
                                                     text='What evidence is there that all students, in each year and '
                                                          'each subject, have the chance to learn step by step how the '
                                                          'subject’s knowledge and skills help people in many kinds of '
                                                          'career?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-4.3',
                                                     text='What plans are there to make careers part of the school’s '
                                                          'continuing programme of staff development?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='',
                                  benchmark=4,
                                  tip=''),
                      QuestionSet(key='prompts-5',
                                  title='Encounters with employers and employees',
                                  source='guide',
                                  question=(Question(key='q.prompts-5.1',
                                                     text='What evidence is there that no student goes a year, from '
                                                          'the age of 11, without a meaningful encounter with an '
                                                          'employer?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-5.2',
                                                     text='How does the school know that every encounter is meaningful '
                                                          'and has an impact?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='',
                                  benchmark=5,
                                  tip='Encourage the school to use the guide ‘Understanding how to embed progressive '
                                      'employer encounters and work experiences’, published by The Careers & '
                                      'Enterprise Company.'),
                      QuestionSet(key='prompts-6',
                                  title='Experiences of workplaces',
                                  source='guide',
                                  question=(Question(key='q.prompts-6.1',
                                                     text='The Government has the ambition to bring in a guarantee of '
                                                          'work experience: two weeks’ worth, over key stages 3 and 4. '
                                                          'How well is the school getting ready for it?',
                                                     follow_up=(),
                                                     note='Key stages 3 and 4 are years 7 to 11.'),
                                            Question(key='q.prompts-6.2',
                                                     text='How does the school know that every experience is '
                                                          'meaningful and has an impact?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-6.3',
                                                     text='How are students helped to widen their circle of contacts, '
                                                          'in particular those who are more disadvantaged?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='The guide adds that schools should begin to prepare experiences that are '
                                        'multiple, meaningful and varied, and to introduce them for every young '
                                        'person. It calls this modern work experience.',
                                  benchmark=6,
                                  tip=''),
                      QuestionSet(key='prompts-7',
                                  title='Encounters with further and higher education',
                                  source='guide',
                                  question=(Question(key='q.prompts-7.1',
                                                     text='Are students, and their parents and carers, introduced '
                                                          'early and fairly to all the pathways they might take?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-7.2',
                                                     text='Does every student have the chance to visit places of '
                                                          'further and higher education, and to meet staff and '
                                                          'students there? If there is a sixth form, how can the '
                                                          'school show that it is impartial when students choose what '
                                                          'to do after 16?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-7.3',
                                                     text='Are plans in place for encounters with providers of '
                                                          'training and further education, in the number that the '
                                                          'provider access legislation requires?',
                                                     follow_up=(),
                                                     note='The guide gives the number as at least six for all '
                                                          'students: two in year 8 or 9, two in year 10 or 11, and two '
                                                          'in year 12 or 13.')),
                                  intro='',
                                  benchmark=7,
                                  tip=''),
                      QuestionSet(key='prompts-8',
                                  title='Personal guidance',
                                  source='guide',
                                  question=(Question(key='q.prompts-8.1',
                                                     text='What quality assurance is there, to make sure that personal '
                                                          'guidance is effective?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-8.2',
                                                     text='Is the person who gives personal guidance suitably '
                                                          'qualified? Is the guidance impartial, and does it promote '
                                                          'the individual’s best interests, without bias or favour '
                                                          'towards any one institution, educational pathway or '
                                                          'occupation?',
                                                     follow_up=(),
                                                     note=''),
                                            Question(key='q.prompts-8.3',
                                                     text='Do students, parents and carers receive enough information, '
                                                          'on the website and elsewhere, about the support that '
                                                          'personal guidance gives and how to get it?',
                                                     follow_up=(),
                                                     note='')),
                                  intro='',
                                  benchmark=8,
                                  tip='')),
        checklist=(Checklist(key='school-duties',
                             title='What schools must do',
                             intro='Four things every secondary school must do under the Department for Education’s '
                                   'statutory guidance, as the monitoring toolkit sets them out.',
                             source='toolkit',
                             item=(Item(key='school-duties.1',
                                        text='The school has developed a careers programme that meets the Gatsby '
                                             'Benchmarks, and has appointed a Careers Leader to lead it.',
                                        note='The toolkit says that these benchmarks are the recognised framework for '
                                             'careers guidance of high quality.'),
                                   Item(key='school-duties.2',
                                        text='The school’s website gives details of the careers programme. Teachers, '
                                             'employers, students, parents and carers can all see them.',
                                        note=''),
                                   Item(key='school-duties.3',
                                        text='The school provides at least six encounters for every student with '
                                             'approved providers of apprenticeships or technical education. Their '
                                             'length, frequency and content follow the statutory guidance.',
                                        note=''),
                                   Item(key='school-duties.4',
                                        text='A policy statement on the school’s website says how providers are given '
                                             'access to students, and the school makes sure that this policy is '
                                             'followed.',
                                        note=''))),
                   Checklist(key='board-responsibilities',
                             title='Statutory responsibilities the board should check',
                             intro='Five statutory responsibilities of the school; the guide says the board should '
                                   'make sure that the school meets each of them.',
                             source='guide',
                             item=(Item(key='board-responsibilities.1',
                                        text='The school has appointed a Careers Leader.',
                                        note='The guide lists this as a statutory responsibility. Where it explains it '
                                             'further, it says that schools have been expected to have a Careers '
                                             'Leader since September 2018.'),
                                   Item(key='board-responsibilities.2',
                                        text='The school complies with the provider access legislation.',
                                        note=''),
                                   Item(key='board-responsibilities.3',
                                        text='The school publishes its policy statements on its website.',
                                        note=''),
                                   Item(key='board-responsibilities.4',
                                        text='The school is committed to providing careers guidance that is '
                                             'independent and impartial.',
                                        note=''),
                                   Item(key='board-responsibilities.5',
                                        text='The school takes a strategic approach to its legal and statutory '
                                             'requirements. It is committed to assuring quality and to improving all '
                                             'the time.',
                                        note=''))),
                   Checklist(key='board-ensures',
                             title='What the board is required to ensure',
                             intro='Three things that boards are required to ensure, according to the monitoring '
                                   'toolkit.',
                             source='toolkit',
                             item=(Item(key='board-ensures.1',
                                        text='The school or trust has a plan for delivering its careers programme. The '
                                             'plan is in line with the Gatsby Benchmarks, is informed by the statutory '
                                             'guidance, and explains how its impact will be measured.',
                                        note='The Department for Education expects schools to follow the updated '
                                             'benchmarks from September 2025.'),
                                   Item(key='board-ensures.2',
                                        text='The careers guidance on offer tells students about the range of '
                                             'education or training open to them. Apprenticeships and technical routes '
                                             'are included and treated fairly.',
                                        note=''),
                                   Item(key='board-ensures.3',
                                        text='Guidance is impartial. It does not lean towards any one institution, or '
                                             'any one choice of education or work.',
                                        note=''))),
                   Checklist(key='board-does',
                             title='What the board will need to do',
                             intro='Two things that boards will need to do to carry out their role and meet what is '
                                   'expected of them, according to the monitoring toolkit.',
                             source='toolkit',
                             item=(Item(key='board-does.1',
                                        text='The board regularly reviews the careers programme. It discusses how the '
                                             'programme is delivered, and its impact, with the senior executive and '
                                             'the Careers Leader.',
                                        note='“Senior executive” is the toolkit’s term. It usually means the '
                                             'headteacher or, in a trust, the chief executive.'),
                                   Item(key='board-does.2',
                                        text='The board monitors and evaluates the programme’s impact. It draws on '
                                             'reports and information from several sources.',
                                        note='The toolkit lists possible sources of information under each benchmark.'))),
                   Checklist(key='careers-leader-duties',
                             title='What the Careers Leader is responsible for',
                             intro='Four responsibilities of the Careers Leader, according to the monitoring toolkit.',
                             source='toolkit',
                             item=(Item(key='careers-leader-duties.1',
                                        text='The Careers Leader is responsible for delivering the careers programme '
                                             'of the school or trust.',
                                        note=''),
                                   Item(key='careers-leader-duties.2',
                                        text='The Careers Leader has a clear view of the programme as a whole.',
                                        note=''),
                                   Item(key='careers-leader-duties.3',
                                        text='The Careers Leader sees to it that the careers programme meets the '
                                             'Gatsby Benchmarks.',
                                        note=''),
                                   Item(key='careers-leader-duties.4',
                                        text='The Careers Leader reports to the board regularly. This is often done by '
                                             'working closely with the careers link governor or trustee.',
                                        note=''))),
                   Checklist(key='website',
                             title='Careers programme on the website',
                             intro='Four pieces of information about the careers programme, listed in the guide: the '
                                   'Department for Education requires maintained schools to publish them on their '
                                   'websites, and expects academies and colleges to do so too.',
                             source='guide',
                             item=(Item(key='website.1',
                                        text='The website gives the Careers Leader’s name and contact details.',
                                        note=''),
                                   Item(key='website.2',
                                        text='The website carries a summary of the careers programme. The summary says '
                                             'how employers, teachers, students, parents and carers may find '
                                             'information about the programme.',
                                        note=''),
                                   Item(key='website.3',
                                        text='The website explains how the programme’s impact on students is measured '
                                             'and assessed.',
                                        note=''),
                                   Item(key='website.4',
                                        text='The website states when the published information will next be reviewed.',
                                        note=''))),
                   Checklist(key='access-statement',
                             title='Provider access policy statement',
                             intro='The school must publish a provider access policy statement on its website; these '
                                   'are the four things the guide says it must include.',
                             source='guide',
                             item=(Item(key='access-statement.1',
                                        text='The statement explains how the school will meet its legal duty to put on '
                                             'six or more encounters with providers of apprenticeships or approved '
                                             'technical qualifications. It gives the times when providers may come in.',
                                        note=''),
                                   Item(key='access-statement.2',
                                        text='The statement sets out any procedure for asking for access, such as the '
                                             'main person at the school to contact.',
                                        note=''),
                                   Item(key='access-statement.3',
                                        text='The statement gives the grounds on which requests are granted or '
                                             'refused, such as which careers events, assemblies or timetabled careers '
                                             'lessons providers may attend. It should also include the safeguarding '
                                             'policy.',
                                        note=''),
                                   Item(key='access-statement.4',
                                        text='The statement describes the premises or facilities a visiting provider '
                                             'will have, such as the rooms and resources made available for the visit.',
                                        note=''))),
                   Checklist(key='impartiality',
                             title='Independent and impartial guidance',
                             intro='The board must make sure that every student throughout secondary education (aged '
                                   '11 to 18), and every student up to the age of 25 who has an education, health and '
                                   'care plan, receives independent careers guidance that meets these three conditions '
                                   'from the guide.',
                             source='guide',
                             item=(Item(key='impartiality.1',
                                        text='Guidance is given impartially, without bias or favour towards any one '
                                             'institution, or any one choice of education or work.',
                                        note=''),
                                   Item(key='impartiality.2',
                                        text='Guidance covers the range of education or training open to students, and '
                                             'that includes apprenticeships and technical routes.',
                                        note=''),
                                   Item(key='impartiality.3',
                                        text='Those who give guidance believe that it will serve the best interests of '
                                             'the students who receive it.',
                                        note=''))),
                   Checklist(key='link-governor',
                             title='What the link governor’s role could include',
                             intro='Nine things that the role of the careers link governor could include, as the guide '
                                   'suggests.',
                             source='guide',
                             item=(Item(key='link-governor.1',
                                        text='The link governor makes sure that the board is told what the statutory '
                                             'guidance requires, and that the board is meeting it.',
                                        note=''),
                                   Item(key='link-governor.2',
                                        text='The link governor makes sure that statutory duties are carried out.',
                                        note=''),
                                   Item(key='link-governor.3',
                                        text='The link governor arranges regular meetings to support the member of '
                                             'staff in charge of careers education and guidance.',
                                        note=''),
                                   Item(key='link-governor.4',
                                        text='The link governor reports to the board on what careers education and '
                                             'guidance is doing for the school’s strategic priorities.',
                                        note=''),
                                   Item(key='link-governor.5',
                                        text='The link governor reports to the board on how careers education and '
                                             'guidance is helping students to decide about their careers.',
                                        note=''),
                                   Item(key='link-governor.6',
                                        text='The link governor helps the school to appoint people from the business '
                                             'world as governors or associate members.',
                                        note=''),
                                   Item(key='link-governor.7',
                                        text='The link governor helps the school to form partnerships with businesses '
                                             'in the area.',
                                        note=''),
                                   Item(key='link-governor.8',
                                        text='The link governor takes part in a Careers Impact internal leadership '
                                             'review.',
                                        note=''),
                                   Item(key='link-governor.9',
                                        text='The link governor encourages the school in working towards the Quality '
                                             'in Careers Standard.',
                                        note=''))),
                   Checklist(key='conditions-for-success',
                             title='Five conditions for success',
                             intro='Five conditions that, the guide says, drive strategic and lasting careers '
                                   'leadership; where they are present, they can help the school to improve and '
                                   'measurably help students to do better.',
                             source='guide',
                             item=(Item(key='conditions-for-success.1',
                                        text='Leaders have an ambitious, comprehensive vision. It is clearly stated, '
                                             'it can be measured, and it is widely shared and understood.',
                                        note=''),
                                   Item(key='conditions-for-success.2',
                                        text='Careers work is planned strategically and its priorities are stated. '
                                             'Accountability is clear and shared out. Progress is closely monitored by '
                                             'governors and the senior leadership team.',
                                        note=''),
                                   Item(key='conditions-for-success.3',
                                        text='The school has defined what difference it intends to make for students. '
                                             'Their careers learning journeys are deliberately planned, respond to '
                                             'need and rest on learning outcomes. Meaningful experiences and '
                                             'encounters, each building on the last, make this possible.',
                                        note=''),
                                   Item(key='conditions-for-success.4',
                                        text='Leadership of careers is shared. Leaders at every level are supported, '
                                             'and have the authority they need, to help the whole school take part in '
                                             'careers work.',
                                        note=''),
                                   Item(key='conditions-for-success.5',
                                        text='Success and impact are closely monitored against the school’s vision and '
                                             'what it intends for students when they leave. This is supported by a '
                                             'clear statement of the vision, of particular priorities and of the '
                                             'learning outcomes that go with them.',
                                        note=''))),
                   Checklist(key='leadership-review',
                             title='Internal leadership review',
                             intro='Two questions the guide puts to governors about the Careers Impact internal '
                                   'leadership review, turned here into lines to check.',
                             source='guide',
                             item=(Item(key='leadership-review.1',
                                        text='The school has completed an internal leadership review.',
                                        note=''),
                                   Item(key='leadership-review.2',
                                        text='A governor took part in the review and discussed its outcomes, or could '
                                             'do so.',
                                        note=''))),
                   Checklist(key='careers-leader-self-check',
                             title='Training for governors and the Careers Leader',
                             intro='Two questions the guide puts to governors about training, turned here into lines '
                                   'to check.',
                             source='guide',
                             item=(Item(key='careers-leader-self-check.1',
                                        text='A governor has benefited from the training for governors on the Careers '
                                             '& Enterprise Academy.',
                                        note=''),
                                   Item(key='careers-leader-self-check.2',
                                        text='The school’s Careers Leader has been trained for the role.',
                                        note='')))),
        encounter_phase=(EncounterPhase(key='phase-1',
                                        title='First key phase',
                                        years='Year 8 or 9',
                                        encounters=2,
                                        duty='The school must provide two encounters, and every student must attend.',
                                        source='guide'),
                         EncounterPhase(key='phase-2',
                                        title='Second key phase',
                                        years='Year 10 or 11',
                                        encounters=2,
                                        duty='The school must provide two encounters, and every student must attend.',
                                        source='guide'),
                         EncounterPhase(key='phase-3',
                                        title='Third key phase',
                                        years='Year 12 or 13',
                                        encounters=2,
                                        duty='The school must put on two encounters. Students may choose whether to '
                                             'attend.',
                                        source='guide')),
        page=(Page(key='about-the-toolkit',
                   title='About the monitoring toolkit',
                   text='Young people need good information when they choose what to do with their lives. To support '
                        'them in this is an important responsibility of schools and trusts, and of their boards. The '
                        'monitoring toolkit is meant to help a board see that students are prepared for life after '
                        'school and enter work with the skills to do well there.\n'
                        '\n'
                        'The toolkit uses “careers guidance” for the whole range of help that young people receive in '
                        'making choices and building their careers.\n'
                        '\n'
                        'The Department for Education’s statutory guidance on careers lays down what secondary schools '
                        'must do. The toolkit picks out four of these duties. They stand in the checklist of what '
                        'schools must do.\n'
                        '\n'
                        'The toolkit has three parts.',
                   source='toolkit',
                   points=('Who does what: the main roles and responsibilities.',
                           'How the board can monitor the careers programme.',
                           'Questions the board can ask.'),
                   note=''),
              Page(key='what-careers-is',
                   title='What careers means',
                   text='The guide uses “careers” for everything a student needs to know, to understand and to be able '
                        'to do, so as to reach the three aims listed on this page.\n'
                        '\n'
                        'There is evidence that careers education and guidance of high quality leads to better '
                        'outcomes for students. It lowers the number of young people not in education, employment or '
                        'training (often called NEET). It also adds to the skills, knowledge and behaviour that young '
                        'people draw on when they decide what to do next.\n'
                        '\n'
                        'Schools are expected to plan their careers work strategically. They are expected to appoint a '
                        'named Careers Leader and to use the updated Gatsby Benchmarks as their framework.\n'
                        '\n'
                        'Sir John Holman first set out the Gatsby Benchmarks in 2014. They rest on a wide body of '
                        'evidence from this country and abroad. In 2024 Gatsby brought out a report, “Good Career '
                        'Guidance – The Next 10 Years”. From September 2025 the Department for Education expects the '
                        'updated benchmarks to be used by all institutions. Schools are expected to work towards them '
                        'from that date.',
                   source='guide',
                   points=('Students choose with ambition and with good information.',
                           'Students become ready for a career and prepare for adult life.',
                           'Students move on to their next step successfully, and stay with it.'),
                   note=''),
              Page(key='how-to-monitor',
                   title='How to monitor the careers programme',
                   text='The toolkit sums up each of the updated Gatsby Benchmarks in turn. For each one it suggests '
                        'signs of success, and places where the board might find information. Both are there to help '
                        'the board monitor the careers programme of its school or trust.\n'
                        '\n'
                        'There are eight benchmarks, but they should also be looked at together. As a whole they '
                        'should reflect what the school or trust wants careers education and personal development to '
                        'be.',
                   source='toolkit',
                   points=(),
                   note=''),
              Page(key='trusts',
                   title='Monitoring in a multi-academy trust',
                   text='In a multi-academy trust, the academy committee (also called the local governing body) should '
                        'look at two documents: the trust’s scheme of delegation and the committee’s own terms of '
                        'reference. These show how far the committee is responsible for monitoring careers guidance. '
                        'If you need more advice, ask your governance professional (the clerk).\n'
                        '\n'
                        'A trust may have a Central Strategic Careers Leader, who oversees and supports the Careers '
                        'Leader named in each school. In this way the whole trust pulls in the same direction, while '
                        'careers is still well led in each school.',
                   source='toolkit',
                   points=(),
                   note=''),
              Page(key='statutory-guidance',
                   title='The statutory guidance of May 2025',
                   text='The Department for Education published new statutory guidance in May 2025. It is called '
                        '“Careers guidance and access for education and training providers”, and it sets out what the '
                        'government wants careers guidance to be. It takes the place of the guidance published in '
                        'January 2023, which had a similar name.\n'
                        '\n'
                        'Here “careers guidance” means a full system of support. Its purpose is to help students make '
                        'well-informed decisions about education, training and work. It includes many kinds of '
                        'activity and help, which give students the knowledge, skills and experience they need to find '
                        'their way in their later careers.\n'
                        '\n'
                        'The document says that careers guidance of high quality is central to the government’s '
                        'mission, which is to make the economy grow and to remove what stands in the way of '
                        'opportunity.\n'
                        '\n'
                        'The board plays a key part. It helps to make sure that the school meets the law, and also '
                        'that it gives all its students the means and the knowledge to choose their future well. The '
                        'board can do this in two ways: by giving school leaders strategic support, and by calling the '
                        'headteacher to account for how good careers provision is.\n'
                        '\n'
                        'Two publications give a shorter account: “Careers Statutory Guidance: At a glance guides for '
                        'school, college and ITP leaders” (ITP stands for independent training provider), and “At a '
                        'Glance Checklist and Guide for School Leaders”, an overview of what schools are responsible '
                        'for.',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='strategic-plan',
                   title='The strategic careers plan',
                   text='The board should give the school’s leader clear advice and guidance, as a basis for a '
                        'strategic careers plan. The plan should be one that meets all the school’s legal or '
                        'contractual requirements. This holds for special schools too.\n'
                        '\n'
                        'The plan should follow the Gatsby Benchmarks. It should take account of what the statutory '
                        'guidance requires and expects. It should show how the programme will be put into practice, '
                        'and how the school will measure its impact.\n'
                        '\n'
                        'When a Careers Leader is drawing up a plan, governors can point to a resource called '
                        '“Understanding how to create a strategic careers plan”.\n'
                        '\n'
                        'Careers policy, strategic careers plan, action plan, careers programme: people sometimes use '
                        'these names as if they meant the same. It is important to agree on what each document is. The '
                        'glossary explains the terms.',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='careers-leader',
                   title='Appointing a Careers Leader',
                   text='Since September 2018 schools, including special schools, have been expected to have a '
                        'dedicated Careers Leader. This person leads a careers programme that rests on the Gatsby '
                        'Benchmarks.\n'
                        '\n'
                        'Under the statutory guidance, the board and the headteacher are required to back the Careers '
                        'Leader explicitly. The aim is strong strategic leadership, so that careers work builds up '
                        'year by year and makes a difference.\n'
                        '\n'
                        'When governors are involved in careers work, the board can make sure that people at a senior '
                        'level both support and challenge the Careers Leader.\n'
                        '\n'
                        'By arranging regular meetings with the Careers Leader, governors can strengthen that person’s '
                        'hand and keep up with how careers work is developing and progressing.\n'
                        '\n'
                        'The guide asks governors two things. Have you benefited from the training for governors on '
                        'the Careers & Enterprise Academy? And has your Careers Leader been trained?',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='provider-access',
                   title='Provider access',
                   text='Updated law on provider access came out in January 2023. It says that schools must give all '
                        'their students six or more encounters with providers of technical education and '
                        'apprenticeships. The guide makes plain that this includes special schools.\n'
                        '\n'
                        'The law is an important way to help students learn about these routes and take them up. It is '
                        'not only about apprenticeships. It also covers other technical courses, such as Higher '
                        'Technical Qualifications and T Levels.\n'
                        '\n'
                        'Schools have a duty to give a range of providers the chance to reach students and tell them '
                        'about apprenticeships and technical qualifications.\n'
                        '\n'
                        'A policy statement on provider access is something every school is expected to publish. It '
                        'says how the school arranges for education and training providers to reach its students. It '
                        'should be signed off with the board’s agreement.\n'
                        '\n'
                        'The six encounters fall into three key phases, with two encounters in each. In Year 8 or 9 '
                        '(the first phase) and in Year 10 or 11 (the second), every student must attend. In Year 12 or '
                        '13 (the third) the school must put the encounters on, but students may choose whether to '
                        'attend.',
                   source='guide',
                   points=(),
                   note='The guide says in one place that schools are expected to publish the statement, and in '
                        'another that it must be published on the website. The toolkit says that schools must publish '
                        'it.'),
              Page(key='website',
                   title='What the school’s website must show',
                   text='On its website the school must publish its provider access policy statement. There are four '
                        'things which the statement must include. They stand in a checklist of their own.\n'
                        '\n'
                        'The website should also tell people about the careers programme. The Department for Education '
                        'requires this of maintained schools. It expects it of academies and colleges.\n'
                        '\n'
                        'What it asks for is this: who the Careers Leader is and how to get in touch; a summary of the '
                        'careers programme, with how employers, teachers, students, parents and carers may find '
                        'information about it; how the programme’s impact on students is measured and assessed; and '
                        'the date when the published information will next be reviewed.',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='impartial-guidance',
                   title='Independent and impartial guidance',
                   text='The statutory guidance of May 2025 says that the board must make sure that students are given '
                        'independent careers guidance. It is for all students throughout their secondary education, '
                        'from 11 to 18, and for students up to the age of 25 who have an education, health and care '
                        'plan.\n'
                        '\n'
                        'The guidance must meet three conditions. It is given impartially, without bias or favour '
                        'towards one institution, one kind of education or one kind of work. It tells students about '
                        'the range of education or training open to them, and that includes apprenticeships and '
                        'technical routes. And the person who gives it believes that it will serve the best interests '
                        'of the students.',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='destinations',
                   title='Where students go next: destinations',
                   text='Schools should gather and study information on where all their students go next, whether to '
                        'education, training or employment. This may show which pathways, subjects or courses few '
                        'students choose. Changes to careers provision could then address this.\n'
                        '\n'
                        'For each student, schools should collect accurate information on three things: what the '
                        'student hopes for, where the student intends to go, and where the student goes immediately '
                        'afterwards. They should keep it up to date, and use it to decide what personal support to '
                        'give.\n'
                        '\n'
                        'Schools are no longer expected to track young people’s destinations for three years. But they '
                        'should use information on longer-term and sustained destinations when they evaluate their '
                        'careers work. Information on destinations can also help a school to build a network of former '
                        'students and keep it going. Such a network is valuable when students are to meet employers '
                        'and employees (benchmark 5) or further and higher education (benchmark 7).\n'
                        '\n'
                        'The Department for Education recommends that schools support their local authority’s work on '
                        'Risk of NEET Indicators (RONI). (NEET means not in education, employment or training.) This '
                        'work aims to keep students from becoming NEET and to help them move on well after 16. It can '
                        'also make it easier to share information on destinations, both for reporting on the Gatsby '
                        'Benchmarks through Compass+ and for the work on these indicators.\n'
                        '\n'
                        'The Department for Education publishes education destinations after Key Stage 4 and after '
                        'ages 16 to 18 (Key Stage 5) in its performance tables. Combined figures for sustained and '
                        'longer-term destinations are published as “16–18 destination measures” and “Longer term '
                        'destinations”.\n'
                        '\n'
                        'The “Destinations data good practice guide”, meant for schools, says more. It explains what '
                        'destinations data is. It also explains how such data differs from the destination measures in '
                        'the performance tables, by which schools are held to account. It shows how schools can use '
                        'both to improve their careers provision. The government is updating that guide and adding '
                        'material for colleges.',
                   source='guide',
                   points=(),
                   note='The toolkit, under benchmark 3, still names three years of destinations as a source of '
                        'information. The guide says that schools are no longer expected to track destinations for '
                        'three years.'),
              Page(key='link-governor',
                   title='The careers link governor',
                   text='Every school should have a board member who takes an interest in careers education and '
                        'guidance at a strategic level, and who encourages employers to become involved. This person '
                        'is often called the link governor.\n'
                        '\n'
                        'The link governor should be making sure that the school does at least what the statutory '
                        'requirements lay down on modern work experience and on involving employers, and does so for '
                        'all its students. The link governor is also encouraged to see that the school keeps its '
                        'practice constantly under review.\n'
                        '\n'
                        'The Careers & Enterprise Company recommends regular meetings between the link governor, the '
                        'Careers Leader and the Enterprise Coordinator. The purpose is a coordinated approach, across '
                        'the school, to careers and to putting the Gatsby Benchmarks into practice.\n'
                        '\n'
                        'The guide also lists nine things that the role could include. They stand in the checklist for '
                        'the link governor.',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='ofsted',
                   title='What Ofsted looks for',
                   text='According to the toolkit, inspectors look at whether students are ready, when they leave '
                        'school, for what comes next in education, training or work. This includes how well careers '
                        'guidance helps students to make progress. One of their sources of evidence is the published '
                        'national information on where students go after they leave.\n'
                        '\n'
                        'According to the guide, Ofsted’s school inspection handbook currently gives attention to '
                        'careers guidance. It makes clear that inspectors will always report it when a school falls '
                        'short of what the provider access legislation requires. They will also consider how this '
                        'affects the grade the school is given.\n'
                        '\n'
                        'The guide adds that inspectors will assess, as part of personal development, how good the '
                        'school’s careers information, education, advice and guidance are. They will explore how well '
                        'it helps students to choose and decide what to do next. This will include three things: how '
                        'the school puts provider access into practice, whether information about possible next steps '
                        'is unbiased, and whether students have meaningful encounters of high quality with the world '
                        'of work.',
                   source='guide',
                   points=(),
                   note='Both sources describe inspection as it stood when they were written. Find out which handbook '
                        'Ofsted uses now.'),
              Page(key='school-improvement',
                   title='Careers and school improvement',
                   text='The Gatsby Next 10 report and the statutory guidance both speak of the importance of making '
                        'careers guidance a task for the whole institution. This is done by bringing the strategic '
                        'careers plan into line with the school’s priorities.\n'
                        '\n'
                        'Careers work should fit the school’s vision, its priorities and its development plans. This '
                        'helps to make careers the business of the whole school. Careers work can then play an '
                        'important part in wider improvement: in attainment, attendance, behaviour, inclusion and '
                        'wellbeing, for example.\n'
                        '\n'
                        'Headteachers, principals and governors should all take an active part in setting the '
                        'direction, and should give careers work their open backing.\n'
                        '\n'
                        'An effective Careers Leader should work together with senior leaders. The aim is that a '
                        'strategic careers plan, in line with the school’s priorities, informs the careers provision. '
                        'Governors can point the Careers Leader to “Understanding how to create a strategic careers '
                        'plan”.\n'
                        '\n'
                        'The guide names five conditions for success, which stand in a checklist of their own. “The '
                        'Careers Impact System Maturity Model” describes how a school that is well developed in each '
                        'of the five can make its careers leadership stable and lasting, and how the school can '
                        'improve as a result.',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='impact-system',
                   title='The Careers Impact System',
                   text='The Careers Impact System is based on the Gatsby Benchmarks and on other evidence of what '
                        'works best in careers and in leading it. It seeks to go on improving outcomes for students, '
                        'and it does so through the three aims listed on this page.\n'
                        '\n'
                        'School leaders can carry out a Careers Impact internal leadership review. The guidance for '
                        'doing so is in Compass/Compass+. A review will help leaders to find what needs developing and '
                        'to arrive at a clear strategic plan of action.\n'
                        '\n'
                        'The guide asks governors whether such a review has been completed at their school, and '
                        'whether they have been, or could be, part of it and of discussing its outcomes. The Careers & '
                        'Enterprise Company’s Resource Directory has more on the reviews, under “Careers Impact system '
                        'internal leadership review”.',
                   source='guide',
                   points=('To give assurance that careers leadership and careers provision are of the quality needed '
                           'to drive improvement in schools and special schools.',
                           'To make careers leadership and careers provision better throughout the country.',
                           'To give careers leadership a higher standing among the school’s priorities for '
                           'development.'),
                   note=''),
              Page(key='using-questions',
                   title='Using the questions',
                   text='When the board asks for data, it should keep the workload of staff in mind. It should not '
                        'expect any data that is not already used by someone on the staff with responsibility for '
                        'delivering careers work.\n'
                        '\n'
                        'The guide has two sets of questions. The first is strategic. The board might consider these '
                        'questions when it reviews its own part in supporting students’ careers and in following '
                        'progress towards the Gatsby Benchmarks, while it encourages careers work that makes a '
                        'difference. The second set is for meetings between the link governor and the Careers Leader. '
                        'It has prompts for each benchmark, which the link governor can consider.\n'
                        '\n'
                        'Beside the strategic questions, the guide names two things to read: “Careers Statutory '
                        'Guidance: At a glance guides for school, college and ITP leaders” and “Driving equity and '
                        'tackling disadvantage through your careers provision: Educator Guide”.\n'
                        '\n'
                        'The toolkit adds four questions of its own. They are examples of what governors and trustees '
                        'might ask at a board meeting or on a monitoring visit. Look at your own plan for delivering '
                        'the careers programme, and use the examples to work out your own questions.',
                   source='guide',
                   points=(),
                   note=''),
              Page(key='tools',
                   title='Tools schools use',
                   text='The guide describes four tools and sources of help that you may hear about. In its statutory '
                        'guidance the Department for Education strongly recommends two of them: the Future Skills '
                        'Questionnaire and the Careers Impact System.',
                   source='guide',
                   points=('Compass and Compass+ are digital tools. They help a school or college to benchmark its '
                           'careers provision, manage it, track it and report on it. With Compass they can evaluate '
                           'their careers activity against all eight Gatsby Benchmarks, quickly and easily. With '
                           'Compass+ a school can also collect data on each student, use several kinds of report to '
                           'follow students’ careers learning journeys, and direct personal support to where it is '
                           'needed.',
                           'The Future Skills Questionnaire is filled in by students themselves. It measures how ready '
                           'they are for a career at points when they move from one stage to the next. The Department '
                           'for Education strongly recommends that schools evaluate their careers provision with it. '
                           'Careers Leaders can use what it shows to step in where help is needed, to evaluate '
                           'provision and to see what difference careers guidance makes.',
                           'The Careers Impact System is strongly recommended in the statutory guidance of 2025. Its '
                           'internal leadership review rests on a “maturity model”, which gives everyone the same '
                           'words for how careers can help a school, special school or college to improve. The answers '
                           'agreed in the review discussion can be recorded in one place, in Compass/Compass+. A '
                           'summary is ready at once, with a picture of the areas that seem strong and those that need '
                           'action first.',
                           'Modern work experience: the Careers & Enterprise Company’s website helps schools to '
                           'understand the work experience guarantee. The government’s ambition is to introduce such a '
                           'guarantee for Key Stages 3 and 4: two weeks’ worth of work experience. The guide says that '
                           'schools should begin to prepare, and should bring in several meaningful and varied '
                           'experiences for all young people.'),
                   note=''),
              Page(key='working-together',
                   title='Working with other schools',
                   text='Schools are expected to pay for their careers programme out of their core funding. Even so, '
                        'some draw on other funds, to improve what they offer, to open up more opportunities, or to '
                        'direct support to particular groups of students. Working with other schools and colleges can '
                        'help too: the cost of careers activities is shared, and quality is kept up.\n'
                        '\n'
                        'A Careers Hub is made up of secondary schools, colleges and their partners. The partners come '
                        'from business, the public sector, education and voluntary organisations. Each hub has its own '
                        'Hub Lead. More and more schools belong to a hub, and there is evidence that schools in hubs '
                        'are moving fastest towards the Gatsby Benchmarks.',
                   source='toolkit',
                   points=(),
                   note=''),
              Page(key='support',
                   title='Where to find support',
                   text='The Careers & Enterprise Company is England’s national body for careers education. It '
                        'supports schools, including special schools, in giving up-to-date careers education. Its '
                        'mission is that every young person should be helped to find the best next step. It works with '
                        'schools, both primary and secondary, and with colleges and employers. Its aims are better '
                        'careers education and better outcomes for young people.\n'
                        '\n'
                        'The company works across the country through a network of Careers Hubs. In each area a hub '
                        'links schools, colleges, employers and apprenticeship providers. The hubs work in partnership '
                        'with Mayoral, Combined and Local Authorities, and with Local Enterprise Partnerships, to keep '
                        'in touch with the skills that are needed locally.\n'
                        '\n'
                        'Every year the company publishes briefings that show how careers guidance in England is '
                        'developing. Its Resource Directory has a page for governors, with training and resources. The '
                        'Careers & Enterprise Academy has a free online training module for governors. Governors can '
                        'also register for the Governor Digest, which brings news of policy and offers of support.\n'
                        '\n'
                        'The Careers & Enterprise Company also has toolkits and guides for all eight Gatsby '
                        'Benchmarks, to help schools meet them in a meaningful way. They are in the Resource '
                        'Directory, a chosen collection of trusted tools, guidance and information on careers, and on '
                        'the Careers & Enterprise Academy.\n'
                        '\n'
                        'Of the nine points on this page, the first three are about Careers Hubs. The next three name '
                        'other places where governors can find support. The last three are about meeting the Gatsby '
                        'Benchmarks.',
                   source='guide',
                   points=('A Careers Hub is a partnership. The Careers & Enterprise Company forms it with Combined '
                           'and Local Authorities and Local Enterprise Partnerships.',
                           'Careers Hubs have been shown to raise the standard of careers education, measured against '
                           'the Gatsby Benchmarks.',
                           'Each school or special school has its own Enterprise Coordinator, who helps it to develop '
                           'and evaluate its careers provision.',
                           'The National Governance Association.',
                           'Governors for Schools.',
                           'The Career Development Institute, whose website offers several kinds of support, with '
                           'webinars for governors among them.',
                           'People new to leading careers can take a short introduction on the Careers & Enterprise '
                           'Academy. It gives them the basic knowledge for a quick start.',
                           'The Careers & Enterprise Company has made new toolkits to help schools put the updated '
                           'Gatsby Benchmarks into practice.',
                           'The Careers & Enterprise Academy has online courses to take in your own time. They help '
                           'people to understand the updated Gatsby Benchmarks and to prepare to meet them in a '
                           'meaningful way.'),
                   note='The guide names Local Enterprise Partnerships as partners. Their work may now be done by '
                        'another body in your area.')),
        role=(Entry(key='role.governing-board',
                    title='Governing board',
                    text='The board is required to ensure that there is a plan for the careers programme, that '
                         'guidance covers the range of education or training open to students, and that it is '
                         'impartial. To carry out its role, the board will need to review the programme regularly, and '
                         'to monitor and evaluate its impact. The checklists give these lines in full.',
                    source='toolkit',
                    points=(),
                    note=''),
              Entry(key='role.link-governor',
                    title='Careers link governor or trustee',
                    text='Every school or trust should have a board member who takes an interest in careers education '
                         'and guidance at a strategic level. The National Governance Association has a description of '
                         'this role, for governors and trustees. It shows what the role adds to the work of the board.',
                    source='toolkit',
                    points=(),
                    note=''),
              Entry(key='role.careers-leader',
                    title='Careers Leader',
                    text='The Careers Leader is responsible for the careers programme of the school or trust, has a '
                         'clear view of the whole of it, makes sure that it meets the Gatsby Benchmarks, and reports '
                         'to the board regularly. Ideally, a Careers Leader in a school is a senior leader, or answers '
                         'directly to the senior leadership team. A multi-academy trust may also have a Central '
                         'Strategic Careers Leader, who oversees and supports the Careers Leader in each school. This '
                         'keeps the trust’s strategy together, and careers is still led well in each school.',
                    source='toolkit',
                    points=(),
                    note=''),
              Entry(key='role.enterprise-adviser',
                    title='Enterprise Adviser',
                    text='An Enterprise Adviser is a volunteer from business who works with a secondary school or '
                         'college through its Careers Hub. Enterprise Advisers give strategic support: they help to '
                         'develop a careers plan and to build networks of employers.',
                    source='toolkit',
                    points=(),
                    note='')),
        term=(Entry(key='term.careers-policy',
                    title='Careers Policy',
                    text='A school’s or college’s own principles and guidelines for careers. They are the framework '
                         'for what a careers programme is meant to do, how it is carried out, and how its impact is '
                         'evaluated. A careers policy could include these things.',
                    source='guide',
                    points=('The laws, guidance and evidence on which practice is based.',
                            'How the main strategic decisions are approached, and why. Examples are decisions about '
                            'staff training, about involving those with an interest in the school, and about working '
                            'with partners.',
                            'A commitment to provide resources, and a recognition of the budget needed to carry out '
                            'the plans.'),
                    note=''),
              Entry(key='term.strategic-careers-plan',
                    title='Strategic Careers Plan',
                    text='A plan that can serve as a handbook for reaching both careers objectives and the strategic '
                         'objectives of the whole school, special school or college. Teach First came up with the idea '
                         'in 2017, and the plan keeps to its layout, which includes four parts.',
                    source='guide',
                    points=('The vision.',
                            'Where things stand now.',
                            'The main strategic objectives, which centre on students and can be measured.',
                            'An action plan for reaching those objectives.'),
                    note=''),
              Entry(key='term.action-plan',
                    title='Action Plan',
                    text='A careers action plan gives the detail: the steps, the tasks and the dates by which a goal '
                         'or objective is to be reached. It guides people and teams as they carry plans out, and makes '
                         'clear what has to be done, who does it and when. It can be the working part of a full '
                         'strategic careers plan.',
                    source='guide',
                    points=(),
                    note=''),
              Entry(key='term.careers-programme',
                    title='Careers Programme',
                    text='Careers activities that the school has planned, some for all students and some for '
                         'particular students. They are made up of careers learning, encounters and experiences.',
                    source='guide',
                    points=(),
                    note=''),
              Entry(key='term.careers-learning-journeys',
                    title='Careers Learning Journeys',
                    text='What each person learns from taking part in careers learning, encounters and experiences, in '
                         'subject lessons and outside them. Many people and things shape each journey. Careers Leaders '
                         'can make these journeys better still, by developing staff and by making the involvement of '
                         'parents and carers a lasting part of the work. The leaders of a school, special school or '
                         'college have the chance to do three things.',
                    source='guide',
                    points=('Provide encounters and experiences that mean something, with chances to think about them '
                            'and examine them.',
                            'Give students the skills to take charge of their own careers learning journey, to decide '
                            'with ambition and good information, to move on successfully and stay the course, and to '
                            'become ready for a career.',
                            'Counter any false or misleading information that students may have picked up elsewhere.'),
                    note=''),
              Entry(key='term.careers-leader',
                    title='Careers Leader',
                    text='The person who is responsible and accountable for delivering the careers education programme '
                         'of a school or college. It is a senior role. It calls for a clear view of the whole of '
                         'careers provision. The Careers Leader has to make sure that the Gatsby Benchmarks are met in '
                         'a meaningful way, by developing a careers learning journey that builds up step by step.',
                    source='guide',
                    points=(),
                    note='Careers Leader and Careers Adviser are two different roles, though in some places one person '
                         'holds both.'),
              Entry(key='term.careers-adviser',
                    title='Careers Adviser',
                    text='A person who gives advice and guidance to young people, one at a time or in groups, to help '
                         'them decide about their future with good information.',
                    source='guide',
                    points=(),
                    note='Careers Adviser and Careers Leader are two different roles, though in some places one person '
                         'holds both.'),
              Entry(key='term.careers-guidance',
                    title='Careers Guidance',
                    text='A full system of support that helps students to decide, with good information, about their '
                         'education, training and working lives. It takes in many activities and kinds of help. '
                         'Together they give students the knowledge, skills and experience needed to manage their '
                         'later careers well.',
                    source='guide',
                    points=(),
                    note='')),
        resource=(Resource(key='resource.statutory-guidance',
                           title='Careers guidance and access for education and training providers – statutory '
                                 'guidance for schools and governing boards',
                           text='The Department for Education’s statutory guidance on careers guidance and provider '
                                'access.',
                           publisher='Department for Education',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.benchmark-updates',
                           title='A summary of updates to the Gatsby Benchmarks',
                           text='A summary, from the Gatsby Foundation, of what has changed in the benchmarks.',
                           publisher='The Gatsby Foundation',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.gatsby-handbook',
                           title='The Gatsby good career guidance handbook',
                           text='Further advice, from the Gatsby Foundation, on building a careers guidance programme '
                                'around the benchmarks. Gatsby has worked on careers guidance in England since 2014, '
                                'when its Good Career Guidance report came out. It drew on extensive research and '
                                'evidence from several countries to describe careers guidance of world class: the '
                                'Gatsby Benchmarks.',
                           publisher='The Gatsby Foundation',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.online-module',
                           title='Online learning module for governors and trustees',
                           text='A free module, to be taken online, in which governors and trustees learn about '
                                'careers education of high quality. It is listed in the governors’ area of The Careers '
                                '& Enterprise Company’s resource directory.',
                           publisher='The Careers & Enterprise Company',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.compass',
                           title='Compass',
                           text='An online tool with which schools can evaluate their own careers programme and follow '
                                'how it improves. It is listed in the governors’ area of The Careers & Enterprise '
                                'Company’s resource directory.',
                           publisher='The Careers & Enterprise Company',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.ofsted-guide',
                           title='Ofsted guide for governors and trustees',
                           text='A guide with key questions that support strategic careers planning before an '
                                'inspection. It is listed in the governors’ area of The Careers & Enterprise Company’s '
                                'resource directory.',
                           publisher='The Careers & Enterprise Company',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.governors-newsletter',
                           title='Governors newsletter',
                           text='A newsletter from The Careers & Enterprise Company, meant to help governors influence '
                                'and shape careers education. Governors can register for it to keep up to date. It is '
                                'listed in the governors’ area of the company’s resource directory.',
                           publisher='The Careers & Enterprise Company',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.governors-guide',
                           title='Careers Education: A Guide for secondary school governors',
                           text='A guide for governors to careers education. It is listed in the governors’ area of '
                                'The Careers & Enterprise Company’s resource directory.',
                           publisher='The Careers & Enterprise Company',
                           source='toolkit',
                           note='The edition used in this program is called “Careers education: A Guide for Secondary '
                                'and Special School Governors”. Here it is simply “the guide”.'),
                  Resource(key='resource.at-a-glance',
                           title='Careers Statutory Guidance: At a glance guides for school, college and ITP leaders',
                           text='Short guides to the statutory guidance, for leaders of schools, colleges and '
                                'independent training providers. They are listed in the governors’ area of The Careers '
                                '& Enterprise Company’s resource directory.',
                           publisher='The Careers & Enterprise Company',
                           source='toolkit',
                           note=''),
                  Resource(key='resource.modern-work-experience',
                           title='Modern work experience',
                           text='How schools can make varied experiences possible, so that students are better '
                                'prepared for a career and for employment. It is listed in the governors’ area of The '
                                'Careers & Enterprise Company’s resource directory.',
                           publisher='The Careers & Enterprise Company',
                           source='toolkit',
                           note='')),
        change=(Entry(key='change.leadership',
                      title='Careers as a task for everyone',
                      text='Careers guidance belongs to all the staff and to the institution as a whole. The updates '
                           'stress that careers should be linked with the vision of the institution and with its '
                           'strategic plans. They recognise that developing staff matters. They give leaders, '
                           'governors, Careers Leaders and careers advisers each their own responsibilities.',
                      source='guide',
                      points=(),
                      note=''),
                Entry(key='change.inclusion',
                      title='Inclusion and impact for all',
                      text='Updates in several benchmarks stress how important it is to fit programmes to what each '
                           'young person needs. They give particular attention to inclusion, and to support. Young '
                           'people who are vulnerable or disadvantaged, or who have special educational needs and '
                           'disabilities (SEND), may need extra support, or support of another kind.',
                      source='guide',
                      points=(),
                      note=''),
                Entry(key='change.encounters',
                      title='Meaningful and varied encounters and experiences',
                      text='The stress is on having several encounters and experiences, and on what difference they '
                           'make. Benchmarks 5 and 7 now say more fully what “meaningful” means, and benchmark 6 has '
                           'gained a definition of it. These definitions make clear that variety is important, that '
                           'young people need time to prepare and to reflect, and that technology is to be used beside '
                           'meetings in person, not in their place.',
                      source='guide',
                      points=(),
                      note=''),
                Entry(key='change.information',
                      title='Using information and data',
                      text='Every young person must be able to explore every future pathway, and this must be fair to '
                           'all. The aim now is to use information in making decisions. The collection of data now '
                           'also takes in what students hope for and where they intend to go, so that support can be '
                           'fitted to them. Data on longer-term and sustained destinations is still important as part '
                           'of evaluation.',
                      source='guide',
                      points=(),
                      note=''),
                Entry(key='change.parents',
                      title='Engagement of parents and carers',
                      text='Parents and carers are among the strongest influences on what young people decide about '
                           'careers. The updates make their involvement part of planning. They also say that '
                           'information needs to be shared with parents and carers, and that they should have support '
                           'in using it with their children.',
                      source='guide',
                      points=(),
                      note='')))
