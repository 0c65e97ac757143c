"""Documents to print: small ones with every kind of block, and toolkits as schools fill them."""

import random
import time
from collections.abc import Callable
from itertools import islice

from govtoolkit.printing.document import (
    Bar,
    BenchmarkTable,
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Contents,
    Cover,
    Document,
    Heading,
    Item,
    Items,
    KeyValues,
    Note,
    PageBreak,
    Paragraph,
    RuledSpace,
    Table,
    Title,
)
from govtoolkit.printing.options import Layout, Paper
from govtoolkit.printing.pdf.render import Pdf, render

_SENTENCE = (
    "the school has a clear plan for careers and we met the Careers Leader who showed us how pupils in each year group "
    "are supported; parents said that they would like more information about apprenticeships, and Mrs O’Connor explained "
    "that the provider access policy is being rewritten"
)

LANGUAGES = {
    "Welsh": "Llŷr a’r tŷ bach twt: mae’r ŵyn a’r wŷr yn gweithio",
    "Polish": "Zażółć gęślą jaźń, proszę pani, w szkole średniej",
    "Vietnamese": "Trường học giúp học sinh chọn nghề nghiệp phù hợp",
    "Ukrainian": "Щастям б’єш жук їх глицю в фон й ґедзь пріч",
    "Greek": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, ᾧ τέκνον",
    "Armenian": "Դպրոցը օգնում է աշակերտներին ընտրել մասնագիտություն",
    "Georgian": "სკოლა ეხმარება მოსწავლეებს პროფესიის არჩევაში",
    "Hebrew": "דג סקרן שט בים מאוכזב ולפתע מצא חברה",
    "Arabic": "المدرسة تساعد ١٢٠ طالبًا (Year 8) في 2026، هل هذا كافٍ؟",
    "Urdu": "طلباء کو 2026 میں (کیریئر) کی معلومات ملیں",
    "Chinese": "学校在八年级为所有学生提供职业指导，家长也参加。",
    "Japanese": "生徒は学校で「職業」について学びます。",
    "Korean": "학교는 모든 학생에게 진로 상담을 제공합니다",
    "Hindi": "विद्यार्थियों को करियर की जानकारी मिली। क्षत्रिय ज्ञान श्री द्वारा ट्रक",
    "Punjabi": "ਵਿਦਿਆਰਥੀਆਂ ਨੂੰ ਜਾਣਕਾਰੀ ਮਿਲੀ। ਪ੍ਰੀਖਿਆ ਪੜ੍ਹਾਈ ਸ਼੍ਰੀ",
    "Bengali": "শিক্ষার্থীরা তথ্য পেয়েছে। স্কুল ক্ষুদ্র জ্ঞান কর্ম প্রশ্ন",
    "Tamil": "மாணவர்கள் தகவல் பெற்றனர். க்ஷேத்ரம் ஸ்ரீ கொடு கௌரி நூறு",
    "Gujarati": "વિદ્યાર્થીઓને માહિતી મળી. ક્ષેત્ર જ્ઞાન શ્રી કર્મ ટ્રેન",
    "Emoji": "Well done 👍🏽 to 👩‍🏫 and the 🎓 team ❤️ 👩🏽‍🎓 👨‍👩‍👧‍👦 🇬🇧 1️⃣ ✅",
}
RIGHT_TO_LEFT = ("Hebrew", "Arabic", "Urdu")
WITHOUT_FONT = {
    "Thai": "โรงเรียน",
    "Sinhala": "පාසල් ශිෂ්‍යයා",
    "Telugu": "పాఠశాల విద్యార్థి",
    "Khmer": "សាលារៀន",
    "Amharic": "ትምህርት",
    "Kannada": "ಶಾಲೆ",
    "Malayalam": "വിദ്യാലയം",
}


def every_language() -> Document:
    """Return a page in all languages and scripts there are fonts for, each under a heading in its own letters."""
    blocks: list[Block] = []
    for name, text in LANGUAGES.items():
        blocks += [Heading(2, f"{name}: {text.split()[0]}"), Bullets((text,)), Note(text)]
    return document(Title("Every language"), *blocks)


def prose(words: int, seed: int = 1) -> str:
    """Return so many words of a plausible note, in sentences and paragraphs."""
    chance = random.Random(seed)
    words_to_choose = _SENTENCE.split()
    paragraphs: list[str] = []
    words_now: list[str] = []
    for _ in range(words):
        words_now.append(chance.choice(words_to_choose))
        if chance.random() < 0.015:
            paragraphs.append(" ".join(words_now) + ".")
            words_now = []
    return "\n\n".join([*paragraphs, " ".join(words_now)])


def numbered(words: int) -> str:
    """Return so many words that are all different, a hundred to a paragraph."""
    numbers = iter(range(words))
    paragraphs = iter(lambda: " ".join(f"w{number}" for number in islice(numbers, 100)), "")
    return "\n".join(paragraphs)


def items(number: int, *, ticks: bool = False, filled: bool = False, codes: str = "") -> tuple[Item, ...]:
    """Return entries of a reading column of realistic length."""
    texts = (
        "The careers programme is known and understood by students, parents, employers and training providers.",
        "Strategy and delivery are informed by what stakeholders say.",
        "The Careers Leader works together with others, such as the special educational needs coordinator.",
    )
    notes = ("", "The guide says that destinations over three years are no longer expected.")
    return tuple(
        Item(
            texts[i % 3],
            note=notes[i % 2],
            tick=(filled and i % 2 == 0) if ticks else None,
            remark="Looked at by Jo Smith" if ticks and filled and i % 2 == 0 else "",
            code=f"{codes}{i + 1}" if codes else "",
        )
        for i in range(number)
    )


def table(*notes: Note | Paragraph | RuledSpace, filled: bool = False, size: int = 4) -> BenchmarkTable:
    """Return a benchmark table."""
    return BenchmarkTable(
        "note.b1",
        (
            Column("Characteristics", items(max(size - 2, 1))),
            Column("Indicators of success", items(size, ticks=True, filled=filled)),
            Column("Information sources", items(max(size - 1, 1), ticks=True, filled=filled)),
        ),
        "Monitoring notes",
        notes,
    )


def document(
    *blocks: Block, title: str = "A sheet", header: tuple[str, ...] = ("Riverside School",), stamp: str = ""
) -> Document:
    """Return a document with the least of trappings."""
    return Document(title, header, "2026-03-12", blocks, "Jo Smith", stamp=stamp)


def everything(*, blank: bool) -> Document:
    """Return a document with every kind of block and awkward things in it."""
    first: list[Block] = [Title("Careers monitoring toolkit", "Riverside School & College <Sixth Form>")]
    middle: list[Block]
    if blank:
        middle = [table(RuledSpace(12, "note.b1")), Heading(3, "Deeper"), RuledSpace(30, "q1")]
    else:
        pairs = (("School", "Riverside School"), ("Date of visit", ""))
        listed = ("Benchmark 1: a stable careers programme", "At the end")
        first = [Cover("Careers monitoring toolkit", "Riverside School & College", pairs), Contents(listed)]
        middle = [
            table(Note(prose(60), "Jo Smith, 12 March 2026"), filled=True),
            Heading(3, "Deeper"),
            table(Note("\n".join(LANGUAGES.values()), "Łukasz"), Note(prose(900)), RuledSpace(2, "more"), filled=True),
            Note("First line\n\n  indented <b>not bold</b> & so on\n\ufdd0 no font has this one", "Zoë"),
        ]
    return document(
        *first,
        KeyValues((("School", "Riverside School"), ("Date of visit", ""), ("Seen", prose(60)))),
        Paragraph(prose(80)),
        Paragraph("A caption", soft=True),
        Bullets(("One", prose(70), "Three")),
        Bullets(()),
        KeyValues(()),
        Heading(1, "Benchmark 1: a stable careers programme"),
        Paragraph("Every school should have one.", soft=True),
        *middle,
        Heading(2, "Questions"),
        Paragraph("How do we know?"),
        Items(items(3, ticks=True, filled=not blank, codes="B1-I")),
        plain_table(blank=blank),
        chart(),
        PageBreak(),
        PageBreak(),
        Heading(1, "At the end"),
        Note("", ""),
        Note("Last words"),
        title="Careers monitoring toolkit <draft> & more",
        header=("Riverside School", "Visit on 12 March 2026", "Jo Smith"),
        stamp="" if blank else "Draft \u2013 not released yet",
    )


def plain_table(*, blank: bool) -> Table:
    """Return a table of three columns with rows of all sorts."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            (Paragraph(prose(9, number)),),
            (Items(items(number, ticks=True, filled=not blank, codes="B2-I")),),
            () if number == 1 else (RuledSpace(number, f"row.{number}") if blank else Note(prose(60 * number), "Zoë"),),
        )
        for number in range(1, 4)
    )
    return Table(("What", "Looked at", "What was found"), (2, 2, 3), (*rows, ((), (), ())))


def chart() -> Chart:
    """Return a chart of three bars, an empty and a full one among them."""
    bars = (Bar(f"Benchmark {number}", number - 1, 2, f"{number - 1} of 2") for number in (1, 2, 3))
    return Chart("Indicators looked at", tuple(bars), "Indicators looked at: 0, 1 and 2 of 2.")


def toolkit(*, blank: bool, words: tuple[int, ...] = (40, 150, 300, 0, 80, 600, 20, 120)) -> Document:
    """Return all eight benchmarks, blank or with notes of so many words."""
    blocks: list[Block] = [Title("Careers monitoring toolkit"), Paragraph(prose(70))]
    for number in range(1, 9):
        note = Note(prose(words[(number - 1) % len(words)], number), "Jo Smith") if not blank else None
        blocks += [
            Heading(1, f"Benchmark {number}: a benchmark with a title of some length"),
            Paragraph(prose(40, number), soft=True),
            table(note or RuledSpace(12, f"note.b{number}"), filled=not blank, size=3 + number % 4),
        ]
    return document(*blocks, title="Careers monitoring toolkit")


def draw(source: Document, *, paper: Paper = Paper.A4, text_size: float = 10.0, layout: Layout = Layout.BEST) -> Pdf:
    """Render a document on paper as most people have it."""
    return render(source, paper=paper, text_size=text_size, layout=layout)


def least_time(work: Callable[[], object], tries: int = 3) -> float:
    """Return the seconds of processor time that some work takes at its fastest."""

    def took() -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    return min(took() for _ in range(tries))
