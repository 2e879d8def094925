import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('html', () => {
  it.each([
    { name: 'a tag', value: '<script>alert(1)</script>', written: '&lt;script&gt;alert(1)&lt;/script&gt;' },
    { name: 'the end of an attribute', value: '" onload="x', written: '&quot; onload=&quot;x' },
    { name: 'the end of one in single quotes', value: "' x='", written: '&#39; x=&#39;' },
    { name: 'an entity', value: '&lt;', written: '&amp;lt;' },
    { name: 'a mark that turns the line', value: 'a\u202eb', written: 'a b' },
    { name: 'half a letter and a bell', value: 'a\ud800\u0007b', written: 'a b' },
    { name: 'nothing', value: null, written: '' },
    { name: 'a zero', value: 0, written: '0' },
    { name: 'a list', value: ['<', html`<b>${'>'}</b>`], written: '&lt;<b>&gt;</b>' },
  ])('writes $name', ({ value, written }) => expect(html`<p>${value}</p>`.html).toBe(`<p>${written}</p>`));

  it('lets no text out of its place, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(html`${text}`.html).not.toMatch(/[<>"'\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});
