import { expect, it } from 'vitest';
import { namesTerm } from './names-term.ts';

it.each([
  { term: 'Go', posting: 'You write Go every day.', named: true },
  { term: 'Go', posting: 'Ready to go?', named: false },
  { term: 'Go', posting: 'Go beyond. Go further.', named: false },
  { term: 'Go', posting: 'What you bring:\n- Go, Rust', named: true },
  { term: 'Go', posting: '- Go and Rust in production', named: true },
  { term: 'Go', posting: 'Go and see', named: false },
  { term: 'Go', posting: 'our Go-to-market team', named: false },
  { term: 'Excel', posting: 'you excel at it', named: false },
  { term: 'Rust', posting: 'No Rusty tools, no TRUST', named: false },
  { term: 'C++', posting: 'Modern C++, please', named: true },
  { term: 'C++', posting: 'C and C# only', named: false },
  { term: 'C#', posting: 'We use C#.', named: true },
  { term: 'Node.js', posting: 'Knows Node.js.', named: true },
  { term: 'Node', posting: 'Knows Node.js', named: false },
  { term: '.NET', posting: 'In .NET and more', named: true },
  { term: '.NET', posting: 'In ASP.NET', named: false },
  { term: 'Java', posting: 'some JavaScript', named: false },
  { term: 'Kubernetes', posting: 'on KUBERNETES.', named: true },
  { term: 'data pipelines', posting: 'our data\nPipelines', named: true },
  { term: 'SQL', posting: 'with NoSQL', named: false },
])('$term in "$posting": $named', ({ term, posting, named }) => {
  expect(namesTerm(term)(posting)).toBe(named);
});
