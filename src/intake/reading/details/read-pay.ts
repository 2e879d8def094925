import type { Draft } from '../../draft.ts';

type Pay = NonNullable<Draft['pay']>;

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|\beur\b|\beuros?\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\bchf\b|\bsfr\b/i, 'CHF'],
  [/\bcad\b|c\$|ca\$/i, 'CAD'],
  [/\baud\b|a\$|au\$/i, 'AUD'],
  [/\bmxn\b|mx\$/i, 'MXN'],
  [/₹|\binr\b|\blpa\b|lakh/i, 'INR'],
  [/¥|￥|\bcny\b|\brmb\b|元|人民币/i, 'CNY'],
  [/\bsek\b/i, 'SEK'],
  [/\bpln\b|zł/i, 'PLN'],
  [/\$|\busd\b/i, 'USD'],
];
const PERIODS: readonly (readonly [RegExp, NonNullable<Pay['period']>])[] = [
  [
    /\/\s?h\b|\bper hour\b|\bhourly\b|\/\s?hr\b|\bp\.?h\.?\b|\ban hour\b|\bhour\b|stunde|\bstd\b|heure|\bhora\b|小时|时薪/i,
    'hour',
  ],
  [/\/\s?d\b|\bper day\b|\bdaily\b|\bday\b|\btag\b|tagessatz|\bjour\b|\btjm\b|\bd[ií]a\b|\/天|日薪|每天/i, 'day'],
  [/\/\s?m\b|\bper month\b|\bmonthly\b|\bmonth\b|\/\s?mo\b|\bmonat|\bmois\b|mensuel|\bmes\b|mensual|月/i, 'month'],
  [
    /\/\s?y\b|\bper year\b|\bannual|\byear|\/\s?yr\b|\bp\.?a\.?\b|\bjahr|\ban\b|annuel|\baño\b|anual|年|\blpa\b/i,
    'year',
  ],
];
const AMOUNT = /(\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?(?!\d)\s?(k|m|w|万|lakhs?|lpa|l)?\b/gi;

/** Beyond this a text is prose, and its figures are not what is paid. */
const LONGEST = 500;

/** Reads an amount or a range of pay ("80k–95k €/year", "55,000", "20-30K·15薪"); `null` where there is no number. What is not written stays null. */
export function readPay(text: string, header: string): Pay | null {
  const amounts = [...text.slice(0, LONGEST).matchAll(AMOUNT)].map(toAmount).filter(({ value }) => value > 0);
  const [first, second] = amounts;
  if (first === undefined) return null;
  // "80-95k" means 80k: the thousands are said once, at the end.
  const factor =
    second && first.factor === 1 && second.factor > 1 && first.value < second.value ? second.factor : first.factor;
  const low = first.value * factor;
  const high = second && second.value * second.factor >= low ? second.value * second.factor : low;
  const context = `${text.slice(0, LONGEST)} ${header}`;
  return { min: low, max: high, currency: find(CURRENCIES, context), period: find(PERIODS, context) };
}

function toAmount(match: RegExpMatchArray): { value: number; factor: number } {
  const whole = Number((match[1] ?? '').replace(/[^\d]/g, ''));
  const value = match[2] ? Number(`${whole}.${match[2]}`) : whole;
  const unit = (match[3] ?? '').toLowerCase();
  const factor =
    unit === ''
      ? 1
      : unit === 'k'
        ? 1_000
        : unit === 'm'
          ? 1_000_000
          : unit === 'w' || unit === '万'
            ? 10_000
            : 100_000;
  return { value, factor };
}

function find<Value>(list: readonly (readonly [RegExp, Value])[], text: string): Value | null {
  return list.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
