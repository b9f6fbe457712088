import { describe, expect, test } from "vitest";
import { parseSource } from "./parseSource";
import { readWhole } from "./recordReader";
import { xmlReader } from "./xmlRecords";

const papersOf = (text: string) => readWhole(text, xmlReader("list.xml")).papers;

describe("PubMed XML", () => {
  const article = (title: string, more: string) =>
    `<PubmedArticle><MedlineCitation><PMID Version="1">11111111</PMID><Article><Journal><JournalIssue><PubDate><Year>2026</Year><Month>Mar</Month></PubDate></JournalIssue></Journal>
<ArticleTitle>${title}</ArticleTitle>${more}</Article></MedlineCitation></PubmedArticle>`;

  test("structured abstracts, mixed text, names", () => {
    const text = `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet><PubmedArticleSet>${article(
      "Of H<sub>2</sub>O, 10<sup>-3</sup> m<sup>2</sup> &amp; <i>Apis</i>",
      `<ELocationID EIdType="pii">1</ELocationID><ELocationID EIdType="doi">10.1000/bees</ELocationID>
<Abstract><AbstractText Label="AIMS">We ask (p &lt; 0.05).</AbstractText><AbstractText Label="RESULTS">They <b>fly</b>.</AbstractText></Abstract>
<AuthorList><Author><LastName>Person</LastName><ForeName>Ann</ForeName></Author><Author><CollectiveName>Bee Group</CollectiveName></Author></AuthorList>`,
    )}</PubmedArticleSet>`;
    expect(papersOf(text)).toMatchObject([
      {
        title: "Of H2O, 10^-3 m2 & Apis",
        abstract: "AIMS: We ask (p < 0.05). RESULTS: They fly.",
        authors: ["Ann Person", "Bee Group"],
        doi: "10.1000/bees",
        url: "https://pubmed.ncbi.nlm.nih.gov/11111111/",
        date: "2026-03",
        dateKind: "published",
      },
    ]);
  });

  test("a season has no month, a free date its beginning", () => {
    const dated = (date: string) => papersOf(article("T", "").replace(/<PubDate>.*<\/PubDate>/, `<PubDate>${date}</PubDate>`))[0].date;
    expect(dated("<Year>2026</Year><Season>Spring</Season>")).toBe("2026");
    expect(dated("<MedlineDate>2025 Dec-2026 Jan</MedlineDate>")).toBe("2025-12");
    expect(dated("<Year>2026</Year><Month>03</Month><Day>7</Day>")).toBe("2026-03-07");
  });

  test("a damaged record takes no neighbour with it", () => {
    const text = `<PubmedArticleSet>\n${article("First", "")}\n${article("Second", "").slice(0, -40)}\n${article("Third", "")}\n</PubmedArticleSet>`;
    const { papers, issues } = readWhole(text, xmlReader("list.xml"));
    expect(papers.map(({ title }) => title)).toEqual(["First", "Second", "Third"]);
    expect(issues).toMatchObject([{ code: "cut-record", where: "list.xml, line 4" }]);
  });
});

describe("arXiv", () => {
  const entry = `<entry><id>http://arxiv.org/abs/2601.00001v2</id><updated>2026-02-01T00:00:00Z</updated><published>2026-01-02T03:04:05Z</published>
<title>How $\\alpha$-Bees
  Return</title><summary>  By the Nystr\\"om method.
</summary><author><name>Ann Person</name></author><arxiv:doi>10.1000/bees</arxiv:doi>
<link rel="related" href="http://arxiv.org/pdf/2601.00001v2"/><link href="http://arxiv.org/abs/2601.00001v2" rel="alternate"/></entry>`;

  test("Atom: the day of the first version", () => {
    expect(papersOf(`<?xml version='1.0'?><feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`)).toMatchObject([
      {
        id: "2601.00001",
        title: "How α-Bees Return",
        abstract: "By the Nyström method.",
        authors: ["Ann Person"],
        date: "2026-01-02",
        dateKind: "posted",
        url: "http://arxiv.org/abs/2601.00001v2",
      },
    ]);
  });

  test("an error is an entry, too", () => {
    const error =
      "<feed><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format</summary></entry></feed>";
    expect(() => papersOf(error)).toThrow("incorrect id format");
  });

  test("RSS: a paper that is announced again has not the day of the announcement", () => {
    const item = (kind: string) => `<item><title>How Bees Return</title><link>https://arxiv.org/abs/2601.00001</link>
<description>arXiv:2601.00001v1 Announce Type: ${kind} 
Abstract: They fly.</description><guid isPermaLink="false">oai:arXiv.org:2601.00001v1</guid><pubDate>Fri, 02 Jan 2026 00:00:00 -0500</pubDate>
<arxiv:announce_type>${kind}</arxiv:announce_type><dc:creator>Ann Person, Bo Other</dc:creator></item>`;
    expect(papersOf(`<rss version="2.0"><channel>${item("new")}${item("replace")}</channel></rss>`)).toMatchObject([
      { id: "2601.00001", abstract: "Abstract: They fly.", date: "2026-01-02", authors: ["Ann Person", "Bo Other"] },
      { date: "" },
    ]);
  });

  test("OAI-PMH: the day of creation, not of the last change; deleted records are none", () => {
    const text = `<OAI-PMH><ListRecords><record><header><datestamp>2026-09-09</datestamp></header><metadata><arXiv><id>2601.00001</id><created>2026-01-02</created>
<authors><author><keyname>Person</keyname><forenames>Ann</forenames></author></authors><title>How Bees Return</title><abstract>They fly.</abstract></arXiv></metadata></record>
<record><header status="deleted"/></record></ListRecords></OAI-PMH>`;
    expect(papersOf(text)).toMatchObject([{ id: "2601.00001", title: "How Bees Return", authors: ["Ann Person"], date: "2026-01-02" }]);
  });
});

test("EndNote XML: texts in nested styles", () => {
  const style = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
  const text = `<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${style("Person, Ann")}</author></authors></contributors>
<titles><title>${style("How ")}${style("Bees")} Return</title></titles><dates><year>${style("2026")}</year><pub-dates><date>${style("Mar 7")}</date></pub-dates></dates>
<abstract>${style("They fly.")}</abstract><electronic-resource-num>${style("10.1000/bees")}</electronic-resource-num></record></records></xml>`;
  expect(papersOf(text)).toMatchObject([
    { title: "How Bees Return", abstract: "They fly.", authors: ["Ann Person"], date: "2026-03-07", doi: "10.1000/bees" },
  ]);
});

test("JATS: the abstract in words, paragraphs apart", () => {
  const text = `<article><front><article-meta><article-id pub-id-type="doi">10.1000/bees</article-id><title-group><article-title>How <italic>Bees</italic> Return</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Person</surname><given-names>Ann</given-names></name></contrib></contrib-group>
<pub-date pub-type="epub"><day>7</day><month>3</month><year>2026</year></pub-date>
<abstract abstract-type="graphical"><p>Picture.</p></abstract><abstract><sec><title>Aims</title><p>We ask.</p></sec></abstract></article-meta></front><body><p>No abstract.</p></body></article>`;
  expect(papersOf(text)).toMatchObject([
    { title: "How Bees Return", abstract: "Aims We ask.", authors: ["Ann Person"], date: "2026-03-07", doi: "10.1000/bees" },
  ]);
});

test("entities of a document are not expanded", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "bees bees"><!ENTITY b "&a;&a;&a;&a;">]><feed><entry><id>x</id><title>&b; fly</title></entry></feed>`;
  expect(papersOf(bomb)[0].title).toBe("&b; fly");
});

test("other XML and web pages are named as what they are", async () => {
  await expect(parseSource({ name: "x", text: "<?xml version='1.0'?><svg><g/></svg>" })).rejects.toThrow("not of PubMed");
  await expect(parseSource({ name: "x", text: "<!DOCTYPE html><html><body>Bees</body></html>" })).rejects.toThrow("web page");
});
