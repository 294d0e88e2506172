import type { EmotionScore } from '../vocabulary.ts'

/** Feeling words in lower case by score; several words are joined by a hyphen in place of the space. */
const english: Readonly<Record<EmotionScore, string>> = {
  2: `delighted delight delightful thrilled ecstatic elated overjoyed joyful joy euphoric amazed amazing awesome
    excellent fantastic wonderful excited excitement exciting enthusiastic enthusiasm loved love loving passionate
    empowered empowering proud pride triumphant inspired inspiring fulfilled blissful jubilant celebrating ecstasy
    superb perfect outstanding very-positive extremely-positive over-the-moon wowed wow exhilarated radiant
    victorious accomplished loyal grateful thankful`,
  1: `happy happiness glad pleased pleasant content contented satisfied satisfaction satisfying positive good great
    nice fine-with-it comfortable comfort confident confidence reassured reassuring reassurance relieved relief
    hopeful hope hoping optimistic optimism trusting trust trusted secure safe calm relaxed peaceful serene
    interested interest interesting curious curiosity engaged engaging motivated motivation eager keen anticipating
    anticipation prepared ready informed understood understanding clear clarity certain sure assured encouraged
    supported valued appreciated appreciative welcomed welcome cared-for respected recognised recognized impressed
    efficient productive capable competent in-control in-charge independent smooth easy effortless convenient
    cheerful amused entertained playful energised energized energetic refreshed intrigued fascinated attracted
    stable balanced organised organized settled convinced committed determined decisive convenience fun enjoying
    enjoy enjoyment surprised-positively pleasantly-surprised accepting accepted connected included validated
    vindicated warm better improved unburdened lighter at-ease well-informed well-prepared blessed expectant
    successful free proud-ish assertive focused-and-calm savvy`,
  0: `neutral indifferent indifference okay ok fine so-so meh mixed ambivalent unsure-but-ok focused attentive
    thoughtful contemplative reflective pensive considering evaluating deciding waiting expecting aware alert
    serious concentrated observant busy routine normal average matter-of-fact passive surprised surprise
    transactional pragmatic practical unaffected detached nostalgic`,
  [-1]: `unhappy sad sadness bad negative dissatisfied dissatisfaction unsatisfied disappointed disappointment
    disappointing annoyed annoying annoyance irritated irritating irritation bothered confused confusing confusion
    puzzled perplexed bewildered lost uncertain uncertainty unsure hesitant hesitation hesitating doubtful doubt
    doubting skeptical sceptical skepticism scepticism suspicious suspicion cautious caution wary distrustful
    distrust mistrust worried worry worrying worries anxious anxiety nervous nervousness uneasy unease concerned
    concern apprehensive tense tension pressured rushed hurried impatient impatience bored boring boredom tired
    fatigued weary sleepy drained lonely isolated alone disengaged disconnected unmotivated discouraged
    demotivated vulnerable insecure insecurity embarrassed embarrassment awkward guilty guilt regretful regret
    remorse ashamed shame jealous envious restless uncomfortable discomfort inconvenienced inconvenient
    overloaded conflicted torn confronted challenged time-poor distracted unprepared uninformed unheard ignored
    neglected unimportant undervalued unappreciated unsupported unclear difficult hard slow frustrating-at-times
    disoriented disinterested uninterested unimpressed reluctant resigned pessimistic pessimism sorry gloomy
    low-spirited intimidated burdened struggling stuck hurt upset dismayed sore moody dejected`,
  [-2]: `frustrated frustrating frustration angry anger furious rage enraged outraged mad livid stressed stress
    stressful overwhelmed overwhelming overwhelm desperate desperation despair hopeless hopelessness helpless
    powerless miserable devastated depressed depression heartbroken terrified terror scared afraid fear fearful
    frightened panic panicked panicking panicky horrified shocked shock disgusted disgust hate hated hateful
    betrayed betrayal humiliated exhausted exhausting burned-out burnt-out burnout terrible horrible awful
    dreadful worst very-negative extremely-negative fed-up exasperated infuriated infuriating abandoned dread
    distressed distress anguish anguished cheated defeated tormented agonising agonizing traumatised traumatized`,
}

const indonesian: Readonly<Record<EmotionScore, string>> = {
  2: `gembira bahagia kebahagiaan sukacita antusias antusiasme bersemangat semangat girang riang bangga kebanggaan
    takjub kagum terkagum-kagum terpesona luar-biasa hebat sempurna istimewa mantap keren cinta jatuh-cinta
    berdaya terinspirasi euforia senang-sekali puas-sekali sangat-positif terharu bersyukur syukur fantastis
    memuaskan-sekali berbunga-bunga kegirangan suka-cita loyal setia`,
  1: `senang kesenangan suka menyukai puas kepuasan memuaskan terpuaskan positif baik bagus lega kelegaan nyaman
    kenyamanan aman keamanan tenang ketenangan menenangkan damai santai rileks yakin keyakinan meyakinkan percaya
    kepercayaan mempercayai percaya-diri optimis optimisme optimistis berharap harapan penuh-harapan tertarik
    ketertarikan menarik penasaran ingin-tahu rasa-ingin-tahu termotivasi motivasi siap kesiapan terbantu
    membantu terdukung didukung dihargai dihormati diperhatikan diterima disambut dipahami dimengerti paham
    mengerti memahami jelas terinformasi efisien produktif mampu terkendali memegang-kendali mandiri lancar mudah
    praktis ringan cocok ceria terhibur menghibur segar terkesan mengesankan berkesan stabil seimbang teratur
    terorganisir mantap-hati bertekad bersedia menikmati nikmat asyik seru terjamin terlindungi terpenuhi akrab
    hangat ramah lebih-baik membaik terhubung berterima-kasih terima-kasih menanti-nanti menantikan tak-sabar
    sukses berhasil betah plong ikhlas tenteram tentram sejuk diuntungkan untung hepi dipermudah dimudahkan`,
  0: `netral biasa biasa-saja biasa-biasa-saja lumayan cukup datar fokus berkonsentrasi konsentrasi serius
    mempertimbangkan menimbang menimbang-nimbang menunggu menanti mengamati waspada-ringan acuh-tak-acuh campur-aduk
    campuran terkejut kaget heran sibuk rutin normal wajar standar oke ok sedang-sedang sedang-saja berpikir
    merenung pasif sadar nostalgia`,
  [-1]: `sedih kesedihan kecewa kekecewaan mengecewakan jengkel kejengkelan kesal kekesalan sebal dongkol terganggu
    mengganggu gusar bingung kebingungan membingungkan ragu keraguan ragu-ragu meragukan bimbang kebimbangan gundah
    tersesat skeptis sangsi curiga kecurigaan mencurigakan hati-hati berhati-hati waswas was-was waspada cemas
    kecemasan khawatir kekhawatiran kuatir gelisah kegelisahan gugup grogi deg-degan resah keresahan tegang
    ketegangan tertekan-sedikit terburu-buru buru-buru tergesa-gesa tergesa tidak-sabar bosan kebosanan
    membosankan jenuh kejenuhan lelah kelelahan letih capek capai penat lesu kesepian sepi terasing sendirian
    malu memalukan canggung kikuk menyesal penyesalan bersalah rasa-bersalah iri cemburu minder rentan
    rendah-diri pesimis pesimisme pesimistis terbebani kewalahan-ringan sulit kesulitan susah kesusahan repot
    merepotkan ribet rumit pusing mumet lambat lama negatif buruk jelek risih rikuh enggan malas males terabaikan
    diabaikan dilupakan tersinggung murung galau kendur jemu muak-ringan mengeluh keluhan pasrah terpaksa
    terhambat terkendala berat rugi dirugikan pelik bete kurang-puas ngantuk mengantuk kacau terusik`,
  [-2]: `frustrasi frustasi kefrustrasian marah kemarahan murka geram berang naik-darah emosi-tinggi stres stress
    tertekan depresi putus-asa keputusasaan keputus-asaan hilang-harapan tak-berdaya takut ketakutan menakutkan
    ngeri panik kepanikan trauma terpukul hancur menderita penderitaan benci kebencian muak jijik dikhianati
    terhina dipermalukan kewalahan parah sangat-negatif terburuk mengerikan syok shock histeris kapok murung-sekali
    nelangsa merana sengsara frustrasi-berat lelah-sekali tersiksa menyebalkan mengesalkan habis-kesabaran
    ditipu tertipu terzalimi dibohongi patah-hati patah-semangat hopeless gila-gilaan amarah kalut`,
}

function collect(words: Readonly<Record<EmotionScore, string>>): Map<string, EmotionScore> {
  const found = new Map<string, EmotionScore>()
  for (const [score, list] of Object.entries(words))
    for (const word of list.split(/\s+/)) if (word !== '') found.set(word, Number(score) as EmotionScore)
  return found
}

export const englishFeelings: ReadonlyMap<string, EmotionScore> = collect(english)
export const indonesianFeelings: ReadonlyMap<string, EmotionScore> = collect(indonesian)

/** Words that score only when they are the whole cell: elsewhere they say something about another word. */
export const wholeCellFeelings: ReadonlyMap<string, EmotionScore> = new Map([
  ['very high', 2],
  ['high', 1],
  ['medium', 0],
  ['moderate', 0],
  ['low', -1],
  ['very low', -2],
  ['peak', 2],
  ['dip', -1],
  ['sangat tinggi', 2],
  ['tinggi', 1],
  ['sedang', 0],
  ['rendah', -1],
  ['sangat rendah', -2],
  ['poor', -1],
  ['kurang', -1],
  ['very poor', -2],
])

/** Words that turn the next feeling round. */
export const negations: ReadonlySet<string> = new Set(
  `not no never without hardly barely isn't aren't wasn't weren't don't doesn't didn't can't cannot less lacking lack
  isnt arent dont doesnt cant nor neither tidak tak bukan belum tanpa kurang jangan nggak gak ga enggak tiada`.split(
    /\s+/,
  ),
)

export const strengtheners: ReadonlySet<string> = new Set(
  'very extremely really so super totally highly incredibly absolutely deeply too sangat amat sekali banget begitu terlalu benar-benar paling luar-biasa-nya'.split(
    ' ',
  ),
)

export const weakeners: ReadonlySet<string> = new Set(
  'slightly somewhat bit little mildly kinda rather fairly slight mild sedikit agak rada mungkin'.split(' '),
)
