import { describe, expect, it } from 'vitest';
import { expectedOf, readingOf, type SheetCase } from './testing/sheet.ts';

const cases: readonly SheetCase[] = [
  {
    name: 'german flags',
    text: `
Firma | Stelle | Beworben am | Telefoninterview | Vorstellungsgespräch | Angebot | Absage
Nordwind GmbH | Softwareentwickler | 02.03.2026 | ja | nein | nein | ja
Blaufisch AG | Backend-Entwicklerin | 05.03.2026 | ja | ja | ja | nein
Kobalt | DevOps Engineer | 11.03.2026 | nein | nein | nein | nein
Tern SE | Datenanalyst | 12.03.2026 | x | x |  | x`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Nordwind GmbH, Softwareentwickler: sent 2026-03-02, rejected at screen: screen ?, rejected ?',
      'Blaufisch AG, Backend-Entwicklerin: sent 2026-03-05, offer at offer: screen ?, offer ?',
      'Kobalt, DevOps Engineer: sent 2026-03-11, open at applied',
      'Tern SE, Datenanalyst: sent 2026-03-12, rejected at screen: screen ?, rejected ?',
    ],
  },
  {
    name: 'german wide dates',
    text: `
Unternehmen | Position | Bewerbung am | Eingangsbestätigung | Erstgespräch am | Zweitgespräch am | Absage am | Quelle
Nordwind | Entwickler | 2.3.2026 | 3.3.2026 | 10.3.2026 | | 20.3.2026 | LinkedIn
Blaufisch | Tester | 5.3.2026 | | | | | Firmenwebsite
Kobalt | Admin | 7.4.2026 | 7.4.2026 | 14.4. | 21.4. | | Empfehlung`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Nordwind, Entwickler: sent 2026-03-02, rejected at screen: acknowledged 2026-03-03, screen 2026-03-10, rejected 2026-03-20',
      'Blaufisch, Tester: sent 2026-03-05, open at applied',
      'Kobalt, Admin: sent 2026-04-07, open at technical: acknowledged 2026-04-07, screen 2026-04-14~, technical 2026-04-21~',
    ],
  },
  {
    name: 'german events',
    text: `
Datum | Firma | Stelle | Ereignis
02.03.2026 | Nordwind | Entwickler | Bewerbung abgeschickt
04.03.2026 | Nordwind | Entwickler | Eingangsbestätigung
11.03.2026 | Nordwind | Entwickler | Einladung zum Vorstellungsgespräch
18.03.2026 | Nordwind | Entwickler | Absage
05.03.2026 | Blaufisch | Admin | Bewerbung abgeschickt
20.03.2026 | Blaufisch | Admin | Zusage
06.03.2026 | Kobalt | Tester | Bewerbung abgeschickt`,
    layout: 'one row per event',
    drafts: [
      'Nordwind, Entwickler: sent 2026-03-02, rejected at screen: acknowledged 2026-03-04, interview 2026-03-11, rejected 2026-03-18',
      'Blaufisch, Admin: sent 2026-03-05, offer at offer: offer 2026-03-20',
      'Kobalt, Tester: sent 2026-03-06, open at applied',
    ],
  },
  {
    name: 'gantt german',
    text: `
Bewerbung | Phase | Beginn | Ende
Nordwind Entwickler | Beworben | 2026-03-02 | 2026-03-09
Nordwind Entwickler | Telefoninterview | 2026-03-09 | 2026-03-16
Nordwind Entwickler | Absage | 2026-03-16 | 2026-03-17
Blaufisch Admin | Keine Rückmeldung | 2026-03-05 | 2026-05-01`,
    layout: 'one row per phase',
    drafts: [
      '–, Nordwind Entwickler: sent 2026-03-02, rejected at screen: screen 2026-03-09, rejected 2026-03-16',
      '–, Blaufisch Admin: sent 2026-03-05, open at applied',
    ],
  },
  {
    name: 'de mix',
    text: `
Arbeitgeber | Position | beworben am | Rückmeldung am | Ergebnis
A | Entwickler | 3. März 2026 | 12. März 2026 | Absage
B | Entwickler | 4. März 2026 | | keine Antwort
C | Entwickler | 5. März 2026 | 9. März 2026 | Einladung zum Gespräch
D | Entwickler | 6. März 2026 | 9. März 2026 | Zusage
E | Entwickler | 7. März 2026 | 9. März 2026 | von mir abgesagt`,
    layout: 'one row per application',
    drafts: [
      'A, Entwickler: sent 2026-03-03, rejected at applied: rejected 2026-03-12',
      'B, Entwickler: sent 2026-03-04, open at applied',
      'C, Entwickler: sent 2026-03-05, open at screen: interview 2026-03-09',
      'D, Entwickler: sent 2026-03-06, offer at offer: offer 2026-03-09',
      'E, Entwickler: sent 2026-03-07, withdrawn at applied: withdrawn 2026-03-09',
    ],
  },
  {
    name: 'french',
    text: `
Entreprise | Poste | Date de candidature | Statut | Date de réponse | Commentaire
Ventdunord | Développeur backend | 03/04/2026 | Refusé | 12/04/2026 | 
Poisson Bleu | Ingénieure données | 14/04/2026 | Entretien RH | 20/04/2026 | sympa
Cobalt SA | Data analyst | 15/04/2026 | En attente | | 
Sterne | DevOps | 16/04/2026 | Sans réponse | | 
Mouette | Chef de projet |  | À postuler | | `,
    layout: 'one row per application',
    drafts: [
      'Ventdunord, Développeur backend: sent 2026-04-03, rejected at applied: rejected 2026-04-12',
      'Poisson Bleu, Ingénieure données: sent 2026-04-14, open at screen: screen 2026-04-20',
      'Cobalt SA, Data analyst: sent 2026-04-15, open at applied',
      'Sterne, DevOps: sent 2026-04-16, open at applied',
      'Mouette, Chef de projet: wish',
    ],
  },
  {
    name: 'french wide',
    text: `
Société | Intitulé du poste | Envoyée le | Relance | Entretien 1 | Entretien 2 | Résultat | Source | Télétravail
Ventdunord | Développeur | 3 mars 2026 | 10/03/2026 | 12/03/2026 | | Refus | Indeed | oui
Poisson | Ingénieur | 14 mars 2026 | | | | Pas de réponse | Site de l'entreprise | non
Cobalt | Data | 1er avril 2026 | | 10/04/2026 | 17/04/2026 | Offre reçue | Cooptation | partiel
Mouette | Testeur | 2 avr. 2026 | | | | | APEC |`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Ventdunord, Développeur: sent 2026-03-03, rejected at screen: followed-up 2026-03-10, screen 2026-03-12, rejected ?',
      'Poisson, Ingénieur: sent 2026-03-14, open at applied',
      'Cobalt, Data: sent 2026-04-01, offer at offer: screen 2026-04-10, technical 2026-04-17, offer ?',
      'Mouette, Testeur: sent 2026-04-02, open at applied',
    ],
  },
  {
    name: 'french events',
    text: `
Date | Entreprise | Poste | Action | Commentaire
02/03/2026 | Ventdunord | Développeur | Candidature envoyée |
09/03/2026 | Ventdunord | Développeur | Appel RH | 
13/03/2026 | Ventdunord | Développeur | Test technique | 
20/03/2026 | Ventdunord | Développeur | Refus |
04/03/2026 | Cobalt | Data | Candidature envoyée |
05/03/2026 | Cobalt | Data | Accusé de réception |
15/03/2026 | Mouette | QA | Candidature spontanée |`,
    layout: 'one row per event',
    drafts: [
      'Ventdunord, Développeur: sent 2026-03-02, rejected at technical: screen 2026-03-09, technical 2026-03-13, rejected 2026-03-20',
      'Cobalt, Data: sent 2026-03-04, open at applied: acknowledged 2026-03-05',
      'Mouette, QA: sent 2026-03-15, open at applied',
    ],
  },
  {
    name: 'spanish events',
    text: `
Fecha | Empresa | Puesto | Evento | Notas
2/3/2026 | Viento Norte | Desarrollador | Postulado | via web
10/3/2026 | Viento Norte | Desarrollador | Entrevista telefónica | 
25/3/2026 | Viento Norte | Desarrollador | Rechazado | 
3/3/2026 | Pez Azul | Analista | Enviado | 
17/3/2026 | Pez Azul | Analista | Prueba técnica |
18/3/2026 | Cobalto | Ingeniera de datos | Postulado | 
30/3/2026 | Cobalto | Ingeniera de datos | Primera entrevista | 
2/4/2026 | Cobalto | Ingeniera de datos | Entrevista técnica |
9/4/2026 | Cobalto | Ingeniera de datos | Oferta recibida |
12/4/2026 | Cobalto | Ingeniera de datos | Oferta aceptada |
5/4/2026 | Gaviota | Programador | Postulado | `,
    layout: 'one row per event',
    drafts: [
      'Viento Norte, Desarrollador: sent 2026-03-02, rejected at screen: screen 2026-03-10, rejected 2026-03-25',
      'Pez Azul, Analista: sent 2026-03-03, open at response: assessment 2026-03-17',
      'Cobalto, Ingeniera de datos: sent 2026-03-18, accepted at offer: screen 2026-03-30, technical 2026-04-02, offer 2026-04-09, accepted 2026-04-12',
      'Gaviota, Programador: sent 2026-04-05, open at applied',
    ],
  },
  {
    name: 'spanish flags',
    text: `
Empresa | Vacante | Fecha de postulación | ¿Respondieron? | ¿Entrevista? | ¿Prueba técnica? | ¿Oferta? | Estado
Viento | Programador | 13/03/2026 | Sí | Sí | No | No | Descartado
Pez | Analista | 14/03/2026 | No | No | No | No | Sin respuesta
Cobalto | Ingeniera | 15/03/2026 | Sí | Sí | Sí | Sí | Aceptada
Gaviota | QA | | | | | | Por aplicar`,
    layout: 'one row per application, a column per stage',
    drafts: [
      'Viento, Programador: sent 2026-03-13, rejected at screen: interview ?, rejected ?',
      'Pez, Analista: sent 2026-03-14, open at applied',
      'Cobalto, Ingeniera: sent 2026-03-15, accepted at offer: assessment ?, interview ?, offer ?, accepted ?',
      'Gaviota, QA: wish',
    ],
  },
  {
    name: 'chinese wide',
    text: `
公司 | 岗位 | 投递时间 | 笔试 | 一面 | 二面 | HR面 | 结果
北风科技 | 后端开发 | 2026年3月2日 | 3月10日 | 3月15日 | | | 挂
蓝鱼 | 算法工程师 | 2026年3月3日 | 是 | | | | 池子
钴蓝 | 前端 | 2026-03-05 | | 2026-03-20 | 2026-03-25 | 2026-04-01 | 已offer
海鸥 | 测试 | 2026/3/8 | | | | | 
燕鸥 | 数据分析 | | | | | | 未投递`,
    layout: 'one row per application, a column per stage',
    drafts: [
      '北风科技, 后端开发: sent 2026-03-02, rejected at screen: assessment 2026-03-10~, interview 2026-03-15~, rejected ?',
      '蓝鱼, 算法工程师: sent 2026-03-03, open at response: assessment ?',
      '钴蓝, 前端: sent 2026-03-05, offer at offer: interview 2026-03-20, technical 2026-03-25, final 2026-04-01, offer ?',
      '海鸥, 测试: sent 2026-03-08, open at applied',
      '燕鸥, 数据分析: wish',
    ],
  },
  {
    name: 'chinese status',
    text: `
序号 | 公司名称 | 职位 | 投递日期 | 状态 | 渠道 | 备注
1 | 北风 | 后端工程师 | 2026.3.2 | 简历挂 | 官网 | 
2 | 蓝鱼 | 后端工程师 | 2026.3.4 | 一面挂 | Boss直聘 | 
3 | 钴蓝 | 测试 | 2026.3.5 | 已读不回 | 内推 | 
4 | 燕鸥 | 运营 | 2026.3.9 | 二面通过，等待HR面 | 牛客 |
5 | 海鸥 | 产品经理 | 2026.3.10 | 拒offer | 官网 | `,
    layout: 'one row per application',
    drafts: [
      '北风, 后端工程师: sent 2026-03-02, rejected at applied: rejected ?',
      '蓝鱼, 后端工程师: sent 2026-03-04, rejected at screen: interview ?, rejected ?',
      '钴蓝, 测试: sent 2026-03-05, open at applied',
      '燕鸥, 运营: sent 2026-03-09, open at final: technical ?, final ?',
      '海鸥, 产品经理: sent 2026-03-10, declined at offer: declined ?',
    ],
  },
  {
    name: 'chinese events',
    text: `
时间 | 公司 | 岗位 | 事件 | 备注
2026-03-02 | 北风 | 后端 | 投递 | 官网
2026-03-06 | 北风 | 后端 | 笔试 |
2026-03-12 | 北风 | 后端 | 一面 |
2026-03-15 | 北风 | 后端 | 感谢信 |
2026-03-03 | 蓝鱼 | 算法 | 投递 | 内推
2026-03-10 | 蓝鱼 | 算法 | 一面 |
2026-03-15 | 蓝鱼 | 算法 | 二面 |
2026-03-22 | 蓝鱼 | 算法 | HR面 |
2026-03-28 | 蓝鱼 | 算法 | 意向书 |
2026-03-04 | 钴蓝 | 测试 | 投递 |`,
    layout: 'one row per event',
    drafts: [
      '北风, 后端: sent 2026-03-02, rejected at screen: assessment 2026-03-06, interview 2026-03-12, rejected 2026-03-15',
      '蓝鱼, 算法: sent 2026-03-03, offer at offer: interview 2026-03-10, technical 2026-03-15, final 2026-03-22, offer 2026-03-28',
      '钴蓝, 测试: sent 2026-03-04, open at applied',
    ],
  },
];

describe('sheets kept by hand in German, French, Spanish and Chinese', () => {
  it.each(cases)('$name', (given) => {
    expect(readingOf(given)).toEqual(expectedOf(given));
  });
});
