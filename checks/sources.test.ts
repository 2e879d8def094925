import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** `file:line` of every line in `files` that matches. */
function linesMatching(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

const code = tracked.filter(
  (file) => /^src\/.*\.tsx?$/.test(file) && !/(\.test\.tsx?|\/testing\.ts)$|\/testing\//.test(file),
);

describe('clock, chance and environment', () => {
  const outside = code.filter((file) => !/^src\/(main|web)\//.test(file));
  const pattern =
    /^(?! *\*).*(Math\.random|Date\.now\(|new Date\(\)|Temporal\.Now|process\.env|performance\.now|randomUUID\(\))/;

  it('are read in src/main alone; everything else is handed a day, an id, a seed', () => {
    expect(linesMatching(pattern, outside)).toEqual([]);
  });

  it('the rule sees a breach where there is one', () => {
    const inside = code.filter((file) => file.startsWith('src/main/'));
    expect(linesMatching(pattern, inside).length).toBeGreaterThan(0);
  });
});

describe('the source', () => {
  it('leaves no unfinished business behind', () => {
    expect(linesMatching(/(\/\/|\*).*\b(TODO|FIXME|XXX)\b|not implemented|lorem ipsum/, code)).toEqual([]);
  });

  it('has no folder named after nothing in particular', () => {
    expect(tracked.filter((file) => /(^|\/)(utils?|helpers?|common|shared|services?|lib)\//.test(file))).toEqual([]);
  });

  it('has no barrel files outside sources', () => {
    const barrels = code.filter((file) => /(^|\/)index\.tsx?$/.test(file) && !file.startsWith('src/intake/sources/'));
    expect(barrels).toEqual([]);
  });

  it('mocks nothing of its own', () => {
    const tests = tracked.filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('checks/'));
    expect(linesMatching(/vi\.mock\(/, tests)).toEqual([]);
  });

  it('names no host in the lockfile', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/);
  });
});

describe('what people read', () => {
  const pages = tracked.filter((file) => file.endsWith('.md'));

  it('never shouts', () => {
    // An exclamation mark after a word, outside code and outside `<!doctype`.
    expect(linesMatching(/^[^`]*[a-z]!(\s|$)/, pages)).toEqual([]);
  });
});
