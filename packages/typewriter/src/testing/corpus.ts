function codePoints(property: string): string[] {
  const pattern = new RegExp(`^\\p{${property}}$`, 'u')
  const found: string[] = []
  for (let code = 0x23; code < 0x1fb00; code++) {
    const letter = String.fromCodePoint(code)
    if (pattern.test(letter)) found.push(letter)
  }
  return found
}

const tones = ['', ...codePoints('Emoji_Modifier')]
// By a variable: TypeScript knows this flag only for targets newer than ours.
const sets: string = 'v'
const isRecommended = new RegExp('^\\p{RGI_Emoji}$', sets)
const things = [...'⚕⚖✈♂♀❄⚧⬛➡↕↔', ...'🌾🍳🍼🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🤝🦯🦰🦱🦲🦳🦼🦽🎄💥💨💫🔥🩹🌈🗨🦺🐦🟩🟫🍄🍋']
const people = [...codePoints('Emoji_Modifier_Base'), ...'🏳🏴👯🤼🧞🧟👁🐕🐈🐻🐦😮😵😶❤⛓🍄🍋🙂']

function zwjSequences(): string[] {
  const heads = people.flatMap((base) => [...tones, '\ufe0f'].map((tone) => base + tone))
  const tails = things.flatMap((thing) => [thing, `${thing}\ufe0f`, `${thing}\u200d➡\ufe0f`])
  return heads.flatMap((head) => tails.map((tail) => `${head}\u200d${tail}`))
}

function pairs(): string[] {
  const adults = tones.flatMap((tone) => [`👨${tone}`, `👩${tone}`, `🧑${tone}`])
  const links = ['\u200d❤\ufe0f\u200d', '\u200d❤\ufe0f\u200d💋\u200d', '\u200d🤝\u200d']
  return adults.flatMap((one) => links.flatMap((link) => adults.map((other) => one + link + other)))
}

function families(): string[] {
  const children = ['👦', '👧', '👧\u200d👦', '👦\u200d👦', '👧\u200d👧']
  return ['👨', '👩', '👨\u200d👩', '👨\u200d👨', '👩\u200d👩'].flatMap((elders) =>
    children.map((child) => `${elders}\u200d${child}`),
  )
}

const letters = codePoints('Regional_Indicator')
const tag = (name: string) => [...name].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')

/**
 * The sequences that Unicode recommends for emoji, as emoji-test.txt lists them: put together from their parts, and
 * kept where this Unicode data calls them recommended.
 */
export const emoji: string[] = [
  ...codePoints('Emoji_Presentation'),
  ...codePoints('Emoji').map((base) => `${base}\ufe0f`),
  ...[...'0123456789#*'].map((key) => `${key}\ufe0f\u20e3`),
  ...codePoints('Emoji_Modifier_Base').flatMap((base) => tones.map((tone) => base + tone)),
  ...letters.flatMap((one) => letters.map((two) => one + two)),
  ...['gbeng', 'gbsct', 'gbwls'].map((name) => `🏴${tag(name)}\u{e007f}`),
  ...zwjSequences(),
  ...pairs(),
  ...families(),
].filter((sequence, at, all) => isRecommended.test(sequence) && all.indexOf(sequence) === at)

/** Running text of scripts in which a character is more than a code unit. */
export const scripts: Record<string, string> = {
  thai: 'น้ำขึ้นให้รีบตัก กำลังใจที่ยิ่งใหญ่ ผู้เชี่ยวชาญ',
  devanagari: 'क्षत्रिय स्त्री विद्यार्थी ज्ञान श्रद्धा राष्ट्र कृष्ण र्‍क हूँ',
  bengali: 'ক্ষুদ্র স্বাস্থ্য জ্ঞান',
  tamil: 'நிகழ்வு தமிழ்நாட்டில் க்ஷேத்திரம் ஸ்ரீ போய்',
  malayalam: 'സ്ത്രീ ക്ഷേത്രം ൎയ്യ',
  myanmar: 'မြန်မာ ဗုဒ္ဓ ကျွန်ုပ်',
  khmer: 'ស្ត្រី ខ្មែរ សង្គ្រោះ',
  koreanSyllables: '안녕하세요 반갑습니다',
  koreanJamo: '안녕하세요 반갑습니다'.normalize('NFD'),
  arabic: 'السَّلامُ عَلَيْكُم ؀١٢٣ مُحَمَّد لا إله',
  hebrew: 'בְּרֵאשִׁית בָּרָא',
  latinMarks: 'Tiếng Việt, crème brûlée, Z͑̀a͂̾l̇͊g̀̓o'.normalize('NFD'),
  cjk: '潮は一日に二度満ちる。「今すぐ」と言う。葛󠄀城市 𠮷野家 が゙',
  mixed: 'He said 👩🏽‍🚀→मंत्री 🇩🇪🇫🇷 กำ 한국 1️⃣\r\nof\tcode 🏴󠁧󠁢󠁳󠁣󠁴󠁿 e\u0301!',
  broken: 'a \ud83d b \udc69 c \u200d d 🇩 e क् f',
}
