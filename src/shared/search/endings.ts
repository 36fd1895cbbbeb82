/*
 * Endings of the region's languages, folded (see fold.ts). Only Russian has a small, kept stemmer (word-stems.ts);
 * Snowball's for Serbian is as large as the whole search worker. The others have regular endings, and both words
 * that are compared are the content's or the reader's: it is enough to know what an ending may be.
 */

/** One ending of each list, in their order, each of them optional. */
const chain = (...lists: string[]): string =>
  lists.map((list) => `(?:${list.replaceAll(' ', '|')})?`).join('');

/** Nouns, adjectives and verbs of Bosnian, Montenegrin, Serbian and Macedonian; verbs of Russian. */
const SLAVIC = [
  chain(
    'a e i o u y om em ama ima jama oga og eg ih im oj ej ije iju ju ja je am ah ami jami ov ova ove ovi ovima ev evi evima',
  ),
  // Macedonian articles
  chain('a e i o u', 'ot ta to te ov on va na jot ite ata oto'),
  chain(
    'yva iva ava uva ova java nja va uje a i e ja',
    'ti t m s mo te ju jut jet et it at aat jat ut l la lo li n na no ni ne nu en ena eno eni nje nja nju njem nie nija niju niem',
  ),
];

/** Kazakh, Kyrgyz, Uzbek and Turkmen: plural, possession, case, a particle of the question. */
const TURKIC = [
  chain(
    'lar ler lor dar der dor tar ter tor',
    'ym im um yn in un y i u sy si su ymyz imiz lary leri',
    'nyn nin nun dyn din dun tyn tin tun ning yng ing ga ge go ka ke ko na ne no a e ny ni nu dy di du ty ti tu n da de do ta te to nda nde dan den don tan ten ton nan nen ndan nden men ben pen men',
    'gi gy dagi dagy degi tagi tagy my mi mu ma me ba be pa pe by bi',
  ),
  // What is done, by whom and whether: -лау, -уу, -ish, -mak, -lan-adi-mi, -lan-dyr-yl-ýar-my
  chain(
    'la le lo da de do ta te to',
    'n s t',
    'dyr dir tyr tir',
    'yl il yn in',
    'u uu oo uunu uunun sh shi ish ishi ishni mak mek gan ken kan gen ady edi adi ydy idi a e at et otgan jatkan jatyr yar yor ar er ylady iledi',
    'my mi mu ma me ba be by bi pa pe',
  ),
];

const TAJIK = [chain('ho on gon jon', 'i e am at as', 'ro ju')];

const ALBANIAN = [
  chain(
    'a e i u ja je n in un en es s se ve t it ut at et te ta ave eve ive uara uar ar ur',
    'n s t ve ve ne',
  ),
];

const ENDING = new RegExp(`^(?:${[...SLAVIC, ...TURKIC, ...TAJIK, ...ALBANIAN].join('|')})$`, 'u');

/** Whether a folded text may be what follows the stem of a word. */
export const isEnding = (text: string): boolean => ENDING.test(text);
