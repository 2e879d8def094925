import { expect, it } from 'vitest';
import { saysTerm } from './says-term.ts';

it.each([
  { term: 'Kubernetes', resume: 'ran kubernetes', said: true },
  { term: 'Node.js', resume: 'NodeJS services', said: true },
  { term: 'Node.js', resume: 'a node server', said: true },
  { term: 'Excel', resume: 'Excelkenntnisse', said: true },
  { term: 'REST APIs', resume: 'a REST-API for shops', said: true },
  { term: 'CI/CD', resume: 'CI and CD', said: true },
  { term: 'data pipelines', resume: 'Pipelines of data', said: true },
  { term: 'Datenbanken', resume: 'Datenbankentwicklung', said: true },
  { term: 'Résumé', resume: 'resume', said: true },
  { term: 'C++', resume: 'c++17', said: true },
  { term: 'C++', resume: 'C++ and C', said: true },
  { term: 'C#', resume: 'C and C++', said: false },
  { term: 'Go', resume: 'Google, algorithms, goals', said: false },
  { term: 'Go', resume: 'go-to-market', said: true },
  { term: 'Rust', resume: 'trust', said: false },
  { term: 'Java', resume: 'JavaScript', said: false },
  { term: 'Docker', resume: '', said: false },
])('$term in "$resume": $said', ({ term, resume, said }) => {
  expect(saysTerm(resume)(term)).toBe(said);
});
