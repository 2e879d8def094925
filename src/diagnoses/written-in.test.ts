import { expect, it } from 'vitest';
import { writtenIn } from './written-in.ts';

it.each([
  { name: 'English', text: 'Built the shop with a team of four and sold it.', language: 'en' },
  { name: 'German', text: 'Aufbau der Plattform mit dem Team und Leitung von vier Leuten.', language: 'de' },
  { name: 'French', text: 'Conduite de projets avec une équipe, dans les délais et sur place.', language: 'fr' },
  { name: 'Spanish', text: 'Desarrollo con el equipo para los clientes del banco y una tienda.', language: 'es' },
  { name: 'two small words', text: 'Skills and tools with React', language: null },
  { name: 'two languages alike', text: 'the and of, und der mit', language: null },
  { name: 'a list', text: 'React, Go, Docker', language: null },
])('$name', ({ text, language }) => {
  expect(writtenIn(text)).toBe(language);
});
