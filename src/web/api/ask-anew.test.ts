import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { askAnew } from './ask-anew.ts';

/** A question whose answers are given by hand, in the order they were asked. */
function question() {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  const asked: ((answer: string) => void)[] = [];
  const options = { queryKey: ['report'], queryFn: () => new Promise<string>((answer) => asked.push(answer)) };
  return { client, asked, look: (see: () => void = () => {}) => new QueryObserver(client, options).subscribe(see) };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

it('asks again for what was under way when no page looked at it any more', async () => {
  const { client, asked, look } = question();
  look()();
  await settled();
  await askAnew(client);
  asked[0]?.('before the change');
  await settled();
  look();
  await settled();
  expect(asked).toHaveLength(2);
  asked[1]?.('after it');
  await settled();
  expect(client.getQueryData(['report'])).toBe('after it');
});

it('asks again at once for what a page looks at', async () => {
  const { client, asked, look } = question();
  look();
  await settled();
  asked[0]?.('before the change');
  await settled();
  const anew = askAnew(client);
  await settled();
  asked[1]?.('after it');
  await anew;
  expect(client.getQueryData(['report'])).toBe('after it');
});
