"""What layouts are called, in the languages that PowerPoint speaks and in those that companies rename them in."""

# The first role with a word in the name is meant, so what is said more exactly stands first.
_NAMES = {
    "comparison": (
        "comparison | 比较 | 对比 | 比較 | 対比 | 비교 | vergleich | comparaison | comparación | confronto | "
        "comparação | сравнение | vergelijking"
    ),
    "two": (
        "two content | 2 content | two column | 2 column | two text | 两栏 | 双栏 | 两列 | 兩欄 | 雙欄 | "
        "兩個內容 | 兩項 | 2 つのコンテンツ | 2つのコンテンツ | 2 段 | 콘텐츠 2 | 2단 | zwei inhalte | zweispaltig | "
        "deux contenus | dos objetos | dos contenidos | due contenuti | duas partes | два объекта"
    ),
    "only": (
        "title only | only title | 仅标题 | 只有标题 | 纯标题 | 僅標題 | 只有標題 | タイトルのみ | 제목만 | "
        "nur titel | titre seul | solo el título | solo título | solo titolo | somente título | apenas título | "
        "только заголовок | alleen titel"
    ),
    "section": (
        "section | divider | chapter | transition | 节标题 | 小节 | 单元 | 單元 | 章节 | 过渡 | 分节 | 分隔 | 篇章 | "
        "章節 | 節標題 | 區段 | セクション | 中扉 | 구역 | 간지 | abschnitt | kapitel | trenn | intercalaire | "
        "sección | sezione | seção | раздел"
    ),
    "agenda": (
        "agenda | table of contents | 目录 | 议程 | 目錄 | 議程 | 目次 | アジェンダ | 목차 | sommaire | "
        "inhaltsverzeichnis | índice | sommario | содержание"
    ),
    "closing": (
        "closing | thank | end slide | final | contact | 结束 | 结尾 | 結尾 | 封底 | 致谢 | 谢谢 | 尾页 | 結束 | "
        "致謝 | 謝謝 | 裏表紙 | 감사 | 끝 | danke | schluss | abschluss | merci | gracias | cierre | grazie | "
        "obrigado | спасибо"
    ),
    "quote": "quote | quotation | 引言 | 引用 | 金句 | 인용 | zitat | citation | citazione | citação | цитата",
    "title": (
        "title slide | cover | opening | 标题幻灯片 | 封面 | 首页 | 標題投影片 | タイトル スライド | "
        "タイトルスライド | 表紙 | 제목 슬라이드 | 표지 | titelfolie | titelblatt | diapositive de titre | "
        "couverture | diapositiva de título | portada | diapositiva titolo | copertina | slide de título | "
        "титульный | titeldia"
    ),
    "content": (
        "title and content | title, content | title and text | bullet | 标题和内容 | 标题与内容 | 正文 | 内容页 | "
        "標題及內容 | 標題及物件 | 標題與內容 | タイトルとコンテンツ | 제목 및 내용 | "
        "titel und inhalt | titre et contenu | título y objetos | título y contenido | titolo e contenuto | "
        "título e conteúdo | заголовок и объект | titel en object"
    ),
}
_WORDS = {role: tuple(names.split(" | ")) for role, names in _NAMES.items()}


def role(name: str) -> str:
    """What a layout of this name is for: a key of choosing's roles; empty where the name does not tell."""
    plain = " ".join(name.casefold().split())
    return next((role for role, words in _WORDS.items() if any(word in plain for word in words)), "")
