/** What layouts are called. Names never decide: they break ties, and tell quotes and closings apart. */
import type { Role } from "./roles.js";

/** Parts of words, in lower case, in the languages that Office's own layouts are translated to. */
const words: Record<Role | "agenda", string[]> = {
  title: [
    ...["title slide", "cover", "opening", "titelfolie", "titelseite", "deckblatt", "startfolie"],
    ...["titre de la présentation", "diapositive de titre", "couverture", "diapositiva de título"],
    ...["portada", "slide de título", "título da apresentação", "capa", "diapositiva titolo"],
    ...["copertina", "titeldia", "rubrikbild", "titelbild", "tittellysbilde", "titelslide"],
    ...["otsikkodia", "slajd tytułowy", "úvodní snímek", "úvodná snímka", "címdia"],
    ...["титульный", "титульний", "başlık slaydı", "diapozitiv titlu", "标题幻灯片", "標題投影片"],
    ...["タイトル スライド", "제목 슬라이드", "شريحة العنوان", "שקופית כותרת", "διαφάνεια τίτλου"],
  ],
  section: [
    ...["section", "divider", "chapter", "break", "separator", "abschnitt", "kapitel", "trenner"],
    ...["zwischentitel", "titre de section", "intercalaire", "sección", "seção", "secção"],
    ...["sezione", "sectie", "avsnitt", "afsnit", "osan ylä", "nagłówek sekcji", "záhlaví oddílu"],
    ...["szakasz", "раздел", "розділ", "bölüm", "antet secțiune", "节标题", "節標題", "章节"],
    ...["セクション", "구역", "رأس المقطع", "כותרת מקטע", "ενότητας"],
  ],
  content: [
    ...["title and content", "content", "text", "body", "bullet", "titel und inhalt", "inhalt"],
    ...["titre et contenu", "contenu", "título y objetos", "contenido", "conteúdo"],
    ...["titolo e contenuto", "titel en object", "rubrik och innehåll", "otsikko ja sisältö"],
    ...["tytuł i zawartość", "nadpis a obsah", "cím és tartalom", "заголовок и объект"],
    ...["başlık ve içerik", "标题和内容", "標題及內容", "タイトルとコンテンツ", "제목 및 내용"],
    ...["عنوان ومحتوى", "כותרת ותוכן"],
  ],
  "two-content": [
    ...["two content", "two column", "2 column", "two_column", "zwei inhalte", "zweispaltig"],
    ...["deux contenus", "dos objetos", "dois conteúdos", "due contenuti", "twee objecten"],
    ...["två delar", "to innholdsdeler", "kaksi sisältö", "dwa elementy", "dva obsahy"],
    ...[
      "két tartalom",
      "два объекта",
      "iki içerik",
      "两栏",
      "兩項",
      "2 つのコンテンツ",
      "콘텐츠 2개",
    ],
  ],
  "title-only": [
    ...["title only", "title_only", "nur titel", "titre seul", "solo el título", "sólo el título"],
    ...["somente título", "só título", "solo titolo", "alleen titel", "endast rubrik"],
    ...["bare tittel", "kun titel", "vain otsikko", "tylko tytuł", "jenom nadpis", "csak cím"],
    ...["только заголовок", "yalnızca başlık", "仅标题", "只有標題", "タイトルのみ", "제목만"],
  ],
  comparison: [
    ...["comparison", "compare", "vergleich", "comparaison", "comparación", "comparação"],
    ...["confronto", "vergelijking", "jämförelse", "sammenligning", "vertailu", "porównanie"],
    ...["porovnání", "összehasonlítás", "сравнение", "karşılaştırma", "比较", "比較", "비교"],
  ],
  picture: [
    ...["picture", "image", "photo", "bild", "imagen", "imagem", "immagine", "afbeelding"],
    ...["kuva", "obraz", "obrázek", "kép", "рисунок", "resim", "图片", "圖片", "図", "그림"],
  ],
  caption: [
    ...["caption", "inhalt mit überschrift", "légende", "leyenda", "legenda", "didascalia"],
    ...["bijschrift", "bildtext", "billedtekst", "titulkem", "képaláírás", "подпись"],
  ],
  quote: [
    ...["quote", "quotation", "citation", "zitat", "cita", "citação", "citazione", "citaat"],
    ...["citat", "sitat", "sitaatti", "lainaus", "cytat", "citát", "idézet", "цитата", "alıntı"],
    ...["引用", "引言", "인용"],
  ],
  closing: [
    ...["closing", "end slide", "thank", "contact", "last slide", "back cover", "schlussfolie"],
    ...[
      "abschluss",
      "vielen dank",
      "danke",
      "endfolie",
      "kontakt",
      "merci",
      "clôture",
      "gracias",
      "cierre",
    ],
    ...["obrigad", "encerramento", "grazie", "chiusura", "bedankt", "slotdia", "tack", "takk"],
    ...["kiitos", "dziękuj", "děkuj", "köszön", "спасибо", "teşekkür", "谢谢", "謝謝", "感谢"],
    ...["ありがとう", "감사"],
  ],
  blank: [
    ...["blank", "empty", "leer", "vide", "blanco", "em branco", "vuota", "leeg", "tom", "tyhjä"],
    ...["pusty", "prázdn", "üres", "пустой", "boş", "空白", "白紙", "빈 화면"],
  ],
  agenda: ["agenda", "contents", "inhaltsverzeichnis", "sommaire", "índice", "indice", "目录"],
};

/** Whether the layout is called as its like are; the longest word that fits says what it is. */
export function isCalled(name: string, role: Role | "agenda"): boolean {
  const lower = name.toLowerCase();
  return words[role].some((word) => lower.includes(word));
}
