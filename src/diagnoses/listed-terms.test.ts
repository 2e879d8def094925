import { expect, it } from 'vitest';
import { listedTerms } from './listed-terms.ts';

it.each([
  { name: 'behind a label', text: 'Languages: Go, C++, C#', terms: ['Go', 'C++', 'C#'] },
  { name: 'one with a bullet', text: '- Node.js\r\n• CI/CD', terms: ['Node.js', 'CI/CD'] },
  { name: 'three side by side', text: 'Docker | Terraform | .NET', terms: ['Docker', 'Terraform', '.NET'] },
  { name: 'two side by side may be anything', text: 'Quixana, Leeds', terms: [] },
  { name: 'a list in brackets', text: 'Cloud: AWS (EC2, S3)', terms: ['AWS', 'EC2', 'S3'] },
  { name: 'a level in brackets', text: 'Skills: Python (expert), Rust.', terms: ['Python', 'Rust'] },
  { name: 'the last one behind "and"', text: 'Tools: Excel, Word, and SAP', terms: ['Excel', 'Word', 'SAP'] },
  { name: 'a sentence', text: '- Led a team of four people, hired two, and left', terms: [] },
  { name: 'a line with years', text: 'Engineer, Acme, Leeds, 2019', terms: [] },
  { name: 'how to reach the person', text: 'Leeds | Ada Example | ada@example.org', terms: [] },
  { name: 'words that could be any word', text: 'Skills: go, sales, C, R, SQL', terms: ['SQL'] },
  { name: 'twice, in two cases', text: 'Skills: Docker\n- docker', terms: ['Docker'] },
  { name: 'nothing', text: '', terms: [] },
])('$name', ({ text, terms }) => {
  expect(listedTerms(text)).toEqual(terms);
});
