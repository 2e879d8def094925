import { words } from '../fold.ts';

/** Words that make a text a job's title, in five languages, folded. */
const TITLE_WORDS: ReadonlySet<string> = new Set(
  (
    'engineer engineering developer dev analyst manager designer scientist architect intern internship consultant administrator admin ' +
    'assistant associate specialist director lead head officer technician programmer tester qa sre devops representative coordinator ' +
    'researcher writer editor accountant clerk nurse teacher technologist strategist advisor adviser recruiter trainee apprentice ' +
    'owner scrum master executive swe sde fullstack frontend backend professor lecturer sales marketing supervisor operator agent ' +
    'entwickler entwicklerin ingenieur ingenieurin softwareentwickler berater beraterin leiter leiterin sachbearbeiter sachbearbeiterin ' +
    'werkstudent werkstudentin praktikant praktikantin praktikum mitarbeiter mitarbeiterin referent informatiker informatikerin fachkraft ' +
    'ingenieure developpeur developpeuse technicien technicienne charge chargee responsable chef stagiaire alternance alternant analyste ' +
    'concepteur conceptrice gestionnaire conseiller administrateur stage comptable directeur directrice consultante ' +
    'desarrollador desarrolladora ingeniero ingeniera programador programadora analista gerente disenador disenadora jefe jefa tecnico ' +
    'practicante becario becaria coordinador coordinadora administrador consultor consultora especialista asistente auxiliar responsable'
  ).split(' '),
);
const CHINESE_TITLE =
  /工程师|开发|经理|设计师|分析师|实习|运营|产品|算法|前端|后端|测试|架构师|专员|助理|主管|顾问|研究员|培训生|管培/;

export function looksLikeTitle(text: string): boolean {
  if (CHINESE_TITLE.test(text)) return true;
  return text.length <= 160 && words(text).some((word) => TITLE_WORDS.has(word));
}
