/** The built-in lists of words that are no terms: data, so that the page can show them. */
const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** English words that carry grammar rather than subject. */
export const GENERAL_STOP_WORDS: readonly string[] = list(`
  a able about above across additionally after again against all almost alone along already also although always am among amount an and
  another any anyone anything anywhere are aren around as at away back be became because become becomes becoming been before behind being
  below beside besides between beyond billion billions both bottom but by can cannot cant com consequently could couldnt crucially
  currently despite did didn directly do does doesn doing don done down due during each easily eg either else elsewhere enough entirely
  especially et etc even eventually ever every everyone everything everywhere except few fewer finally first firstly five for former
  formerly four from front fully further furthermore gave get gets getting give given gives giving go goes going gone got greatly had hadn
  has hasn have haven having he hence her here hers herself highly him himself his how however hundred hundreds i ie if importantly in
  indeed instead into is isn it its itself just keep keeps kept largely last lastly later latter least less let like likely little made
  mainly make makes making many may maybe me meanwhile merely might million millions more moreover most mostly much must my myself
  namely near nearly need needed needs neither never nevertheless next no nobody none nor not notably nothing now nowhere of off often on
  once one ones only onto or other others otherwise our ours ourselves out over overall own particular particularly per perhaps please
  possible previously primarily put puts quite rather re really recently remarkably respectively same say says second secondly see seem
  seemed seeming seems seen several she should show simply simultaneously since six so some somehow someone something sometimes somewhere
  specifically still such take taken takes taking ten than that the their theirs them themselves then there thereby therefore these they
  thing things third this those though thousands three through throughout thus to together too top toward towards tried try trying twice
  two typically under underlying unless until up upon us use used useful uses using usually various vast ve versus very via vs want was
  wasn way ways we well went were weren what whatever when whenever where whereas whereby wherein wherever whether which whichever while
  who whole whom whose why widely will with within without won would yet you your yours yourself
`);

/** Words of papers about themselves: in every field, about none. */
export const ACADEMIC_STOP_WORDS: readonly string[] = list(`
  abstract achieve achieved achievement achievements achieves achieving address addressed addresses addressing advance advancement
  advancements advances aim aims allow allowing allows although analyze analyzed approach approaches article assess assessed assesses assessing available best better
  challenge challenges challenging comparable compare compared comparing comparison comprehensive comprehensively conduct conducted
  consider considered consist consistent consistently consisting consists contribute contributes contribution contributions crucial
  covering current demonstrate demonstrated demonstrates demonstrating describe described designed designs develop developed developing development
  difference differences different difficult effective effectively effectiveness efficacy efficiency efficient efficiently enable enables
  enabling enhance enhanced enhancement enhancements enhances enhancing ensure ensures ensuring entire evaluate evaluated evaluating
  evaluation evaluations existence existing experiment experimental experimentally experiments exploration explore explored explores
  exploring extensive extensively facilitate facilitates find finding findings finds focus focused focuses framework furthermore github
  good http https importance important improve improved improvement improvements improves improving include included includes including
  increase increased increases increasing introduce introduced introduces introducing investigate investigated investigates key known lead
  leading leads leverage leverages leveraging limitation limitations limited main major majority method methodology methods multiple new
  notable novel obtain obtained offer offering offers outperform outperforming outperforms paper papers perform performance performed
  performing performs potential potentially present presented presents previous prior problem problems promising proposal propose proposed
  proposes proposing provide provided provides providing recent reduce reduced reduces reducing related remarkable require required
  requirement requirements requires requiring research researchers respect result resulting results reveal reveals showing shown shows
  significance significant significantly similar simple single solution solutions specific strategies strategy strong studied studies
  study studying substantial substantially suggest suggests superior superiority supports surpass surpassed surpasses surpassing tackle technique techniques tend tends term
  terms typical utilization utilize utilizes utilizing validate validated variety wide work works year years yield yields
`);
