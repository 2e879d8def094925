/** Subjects of mails that confirm or answer an application, in five languages. */
export const ABOUT_AN_APPLICATION: readonly RegExp[] = [
  /\bthank(?:s| you)\b.{0,12}\b(?:for|on)\b.{0,12}\b(?:appl(?:y|ied|ying)|your (?:recent |job )?(?:application|submission|interest)|considering|submitting)/i,
  /\bthanks?\b.{0,8}\bapplying\b/i,
  /\bapplication\b.{0,80}\b(?:received|submitted|confirmation|confirmed)\b|\b(?:received|got)\b.{0,20}\bapplication\b/i,
  /\b(?:your|the)\b.{0,40}\bapplication\b.{0,12}\b(?:to|for|at|with)\b|\byour application at\b|\bupdate (?:on|regarding|about)\b.{0,40}\bapplication\b/i,
  /\byou(?:'ve|’ve| have)\b (?:successfully )?applied\b|^job application\b|\bapplication for\b/i,
  /\bihre bewerbung\b|\bdeine bewerbung\b|\bbewerbungseingang\b/i,
  /\b(?:votre|ta) candidature\b/i,
  /\b(?:tu|su) (?:candidatura|postulaci[oó]n|solicitud)\b/i,
  /(?:您|你)的?(?:申请|简历|投递)|感谢.{0,6}(?:投递|申请)/,
];

/** Subjects of adverts, alerts, receipts and mails about an account, which no application stands behind. */
export const NOT_AN_APPLICATION: readonly RegExp[] = [
  /\b(?:waiting for|forgot|finish|complete|continue|keep track of|follow|started|confirm|reset|verify|registering|registration)\b.{0,40}/i,
  /\b(?:jobs?|openings?|matches|opportunit(?:y|ies)|trends)\b.{0,30}\b(?:alert|posted|for you|await|match|similar|new)\b|\bnew jobs?\b|\bjob alert|\bjust posted\b|\bmatch(?:es)? for\b|\bjob is a match\b|\bhas accepted your application\b/i,
  /\b(?:payment|balance|statement|invoice|receipt|order|overdrawn|account|passcode|password|appointment|webinar|training|newsletter|case study|free|sale|discount|survey|welcome to|profile|booking|calendar|snapshot|alumni)\b/i,
  /\b(?:stellenangebote|jobs f[üu]r (?:sie|dich)|rechnung|zahlung|konto)\b|\b(?:offres? d'emploi|facture|paiement|compte)\b|\b(?:ofertas? de empleo|factura|pago|cuenta)\b|(?:推荐职位|订单|账单|验证码)/i,
];
