import type { Page } from 'playwright-core';

/** One thing done in a day, by keys alone. */
export interface KeyboardStep {
  /** What the person does: "Add the first". */
  readonly does: string;
  /** The keys in order; what is typed into a field stands in quotes. */
  readonly keys: readonly string[];
  /** What then stands on the page. */
  readonly sees: string | RegExp;
  /** The name of its picture in docs/screenshots/day. */
  readonly picture?: string;
}

/** A day's work on the made-up log: three added, two answers logged, one mended, the verdict read. */
export const KEYBOARD_DAY: readonly KeyboardStep[] = [
  { does: 'Go to the Pipeline', keys: ['g', 'p'], sees: /in conversation,/, picture: 'pipeline' },
  {
    does: 'Add one',
    keys: ['c', '"Quixana, Backend Engineer, referral, yesterday"', 'Enter'],
    sees: /Quixana, Backend Engineer/,
  },
  {
    does: 'Add another',
    keys: ['"Zephyrine, Platform Engineer, board, today"', 'Enter'],
    sees: /Zephyrine, Platform Engineer/,
  },
  {
    does: 'Add a third',
    keys: ['"Orlanda, Go Developer, direct, 20 Nov"', 'Enter'],
    sees: /Orlanda, Go Developer/,
    picture: 'three-added',
  },
  { does: 'Leave the line', keys: ['Escape'], sees: /Orlanda/ },
  { does: 'Find who answered', keys: ['/', '"gable robotics"', 'Enter'], sees: '1 left' },
  {
    does: 'Log that they said no, today',
    keys: ['j', 'a', '"r"', 'Enter'],
    sees: 'They said no on 23 Nov.',
    picture: 'told-no',
  },
  { does: 'Close it, show all again', keys: ['Escape', '/', 'Escape', 'Escape'], sees: /Quixana/ },
  { does: 'Find the other', keys: ['/', '"knoll health"', 'Enter'], sees: '1 left' },
  {
    does: 'Log an invitation of yesterday',
    keys: ['j', 'a', '"technical yesterday: system design"', 'Enter'],
    sees: 'Went on to technical',
    picture: 'invited',
  },
  {
    does: 'Mend its role',
    keys: ['e', 'Tab', 'Control+a', '"Senior Software Engineer"', 'Enter'],
    sees: /Changed role of Knoll Health/,
  },
  { does: 'Look at the verdict', keys: ['Escape', 'g', 'd'], sees: /Your search/, picture: 'verdict' },
];

/** Does the steps one after the other, each once what the one before it led to stands there. */
export async function playKeyboardDay(
  page: Page,
  onDone: (step: KeyboardStep) => Promise<void> = async () => {},
): Promise<void> {
  for (const step of KEYBOARD_DAY) {
    const { does, keys, sees } = step;
    await pressKeys(page, keys);
    const seen = page.getByText(sees).filter({ visible: true }).first();
    await seen.waitFor({ timeout: 20_000 }).catch(() => {
      throw new Error(`${does} (${keys.join(' ')}): ${sees} is not on the page`);
    });
    await onDone(step);
  }
}

/** Presses the keys of a step, typing what stands in quotes. */
async function pressKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('"')) await page.keyboard.type(key.slice(1, -1));
    else await page.keyboard.press(key);
  }
}
