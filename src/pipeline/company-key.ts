/** Legal forms and fillers that people write or leave out of one company's name. */
const LEGAL_FORMS = new Set(
  (
    'inc incorporated llc llp ltd limited plc corp corporation co company gmbh mbh ag se kg ug ohg ev eg sa sas sarl srl spa ' +
    'bv nv oy oyj ab as asa aps sl pty pte pvt private kk holding holdings group'
  ).split(' '),
);

/** A company's name in one case with plain spaces: what must not exist twice. */
export function companyNameKey(name: string): string {
  return name.replaceAll('\0', '').toWellFormed().normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * A key under which "Acme GmbH", "ACME" and "acme, Inc." meet, for proposing likely doubles only: different
 * companies can share it, so nothing is ever joined by it without consent.
 */
export function companyKey(name: string): string {
  const words = looseWords(name);
  const telling = words.filter((word, index) => index === 0 || !LEGAL_FORMS.has(word));
  return telling.join(' ') || companyNameKey(name);
}

/** A role without case, accents and punctuation, with the usual shortenings written out. */
export function roleKey(role: string): string {
  const words = looseWords(role.replace(/\((?:m|w|f|d|x|h|i|\/|\s|\|)+\)/gi, ' '));
  return words.map((word) => SHORTENED[word] ?? word).join(' ') || companyNameKey(role);
}

const SHORTENED: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  eng: 'engineer',
  engr: 'engineer',
  dev: 'developer',
  swe: 'software engineer',
  sde: 'software development engineer',
  mgr: 'manager',
  frontend: 'front end',
  backend: 'back end',
  fullstack: 'full stack',
};

function looseWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/&/g, ' and ');
  return plain.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== '');
}
