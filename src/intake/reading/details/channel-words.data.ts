import type { Channel } from '../../../analysis/model.ts';

/**
 * Words for where an application went or came from → its channel, folded; the first list with a hit wins, so "recruiter contacted me"
 * (inbound) stands before "recruiter". Boards come before direct: "Careers page via LinkedIn" was found on a board.
 */
export const CHANNEL_WORDS: readonly (readonly [Channel, string])[] = [
  [
    'inbound',
    'recruiter contacted me, contacted me, contacted by recruiter, reached out to me, recruiter reached out, they reached out, they contacted me, inbound, headhunted, approached by, was approached, recruiter inmail, inmail, recruiter message, recruiter outreach, recruiter found me, found me, wurde angeschrieben, wurde kontaktiert, angeschrieben worden, headhunter kontaktierte, contacte par, contactee par, approche par, chasse, me contactaron, me contacto, contactado por, 猎头联系我, hr主动, 主动联系我, 被动',
  ],
  [
    'referral',
    'referral, ref, referred, referred by, refer, referrer, employee referral, internal referral, recommendation, recommended, empfehlung, empfohlen, empfohlen von, mitarbeiterempfehlung, cooptation, coopte, recommandation, recommande, parrainage, referido, referida, recomendacion, recomendado, 内推, 推荐, 员工推荐',
  ],
  [
    'recruiter',
    'recruiter, recruiters, recruitment agency, recruiting agency, staffing, staffing agency, agency, headhunter, external recruiter, talent agency, third party, vermittler, personalvermittler, personalvermittlung, personaldienstleister, zeitarbeit, headhunterin, recruteur, cabinet, cabinet de recrutement, agence, interim, esn, reclutador, reclutadora, agencia, consultora de seleccion, ett, 猎头, 猎头推荐, 中介, robert half, hays, randstad, michael page, manpower, adecco, insight global, teksystems',
  ],
  [
    'board',
    'linkedin, li, linked in, linkdin, linkedln, easy apply, indeed, glassdoor, ziprecruiter, zip recruiter, monster, dice, handshake, stepstone, xing, wellfound, angellist, angel list, angel co, hired, otta, welcome to the jungle, wttj, simplyhired, simply hired, careerbuilder, career builder, totaljobs, reed, cv library, seek, naukri, instahyre, internshala, foundit, shine, hirist, cutshort, ripplematch, ripple match, jobright, simplify, built in, builtin, remoteok, remote ok, weworkremotely, we work remotely, remotive, remote co, flexjobs, jobicy, arbeitnow, himalayas, workingnomads, ycombinator, y combinator, yc, work at a startup, workatastartup, hacker news, hackernews, hn, who is hiring, hnhiring, usajobs, government jobs, governmentjobs, jobbank, job bank, job board, jobboard, other job board, otterjobs, otter jobs, symplicity, adzuna, jooble, talent com, kununu, arbeitsagentur, agentur fur arbeit, jobborse, jobware, meinestadt, stellenanzeigen de, karriere at, jobs ch, ams, instaffo, honeypot, talent io, gulp, freelancermap, absolventa, get in it, apec, france travail, pole emploi, hellowork, regionsjob, cadremploi, meteojob, lesjeudis, jobteaser, malt, infojobs, tecnoempleo, computrabajo, bumeran, occ, getonboard, get on board, laborum, trabajando, jobandtalent, domestika, boss直聘, boss, 直聘, 拉勾, 拉钩, 猎聘, 智联, 智联招聘, 前程无忧, 51job, 牛客, 牛客网, 实习僧, 脉脉, 应届生, 大街网, facebook, twitter, reddit, slack, discord, telegram, google jobs, google, job portal, jobs portal, job site, job website, aggregator, bolsa de empleo, bolsa de trabajo, portal de empleo, jobportal, stellenborse, stellenportal, 招聘网站, 招聘平台, college portal, university portal, dev to, crunchboard, authentic jobs, stack overflow, stackoverflow, github jobs, jobstreet, jobsdb, hh ru, djinni, justjoin, no fluff jobs, nofluffjobs, takeofftalent, offcampus, off campus',
  ],
  [
    'network',
    'network, networking, friend, friends, family, acquaintance, former colleague, colleague, ex colleague, personal contact, contact, alumni, mentor, professor, meetup, conference, career fair, job fair, jobmesse, messe, event, hackathon, on campus, campus, campus event, bekannte, bekannter, freund, freunde, netzwerk, kollege, ex kollege, karrieremesse, reseau, ami, amis, ancien collegue, salon, forum, red, red de contactos, amigo, amiga, conocido, contacto, feria, feria de empleo, excompanero, 朋友, 熟人, 校友, 人脉, 同学, 宣讲会, 双选会, 校招会, 招聘会, 前同事',
  ],
  [
    'direct',
    'company site, company website, company careers site, company careers, company career page, company page, company portal, company, career site, careers site, career page, careers page, careers, career, carrer site, carrer, career portal, website, web site, site, direct, directly, direct application, direct email, cold email, cold outreach, cold, speculative, speculative outreach, email, e mail, mail, corporate site, corporate website, employer website, employer site, own website, official website, official site, homepage, in person, walk in, online, online application, ats, greenhouse, lever, ashby, workday, icims, smartrecruiters, smart recruiters, workable, bamboohr, bamboo, breezy, jobvite, taleo, successfactors, personio, recruitee, teamtailor, jazzhr, rippling, oracle, avature, phenom, softgarden, rexx, firmenwebsite, firmenwebseite, firmenseite, unternehmenswebsite, unternehmenswebseite, unternehmensseite, karriereseite, karriereportal, webseite, direkt, direktbewerbung, initiativ, initiativbewerbung, per mail, per e mail, post, site de l entreprise, site entreprise, site carriere, site carrieres, site internet, site web, candidature spontanee, spontanee, en direct, direct entreprise, courrier, page carriere, web de la empresa, pagina de la empresa, pagina web, sitio web, sitio de la empresa, web empresa, web corporativa, directo, directa, directamente, candidatura espontanea, correo, correo electronico, 官网, 公司官网, 公司网站, 官方网站, 官网投递, 直接投递, 邮箱, 邮件, 邮箱投递, 公众号, 网申, 官方',
  ],
  ['board', 'platform, portal, plattform, plateforme, plataforma, 平台'],
  ['other', 'other, others, andere, sonstige, sonstiges, autre, autres, otro, otros, 其他'],
];

/** Hosts of sites that list many employers' jobs; a posting found there came through a board. */
export const BOARD_HOSTS: readonly string[] =
  'linkedin.com indeed. glassdoor. ziprecruiter. monster. dice.com joinhandshake.com stepstone. xing.com wellfound.com angel.co welcometothejungle.com simplyhired. careerbuilder. totaljobs.com reed.co seek.com naukri.com remoteok. weworkremotely.com remotive. flexjobs.com jobicy.com himalayas.app workatastartup.com ycombinator.com usajobs.gov adzuna. jooble. talent.com kununu.com arbeitsagentur.de meinestadt.de stellenanzeigen.de karriere.at jobs.ch instaffo.com honeypot.io talent.io apec.fr francetravail.fr pole-emploi.fr hellowork.com cadremploi.fr infojobs. tecnoempleo.com computrabajo. getonbrd.com zhipin.com lagou.com liepin.com zhaopin.com 51job.com nowcoder.com shixiseng.com builtin.com jobright.ai ripplematch.com otta.com'.split(
    ' ',
  );

/** Hosts that serve one employer's own careers pages: applicant systems and names such as `jobs.` or `careers.`. */
export const DIRECT_HOSTS: readonly string[] =
  'greenhouse.io lever.co ashbyhq.com myworkdayjobs.com workday.com icims.com smartrecruiters.com workable.com bamboohr.com breezy.hr jobvite.com taleo.net successfactors. personio. recruitee.com teamtailor.com jazzhr.com applytojob.com rippling.com oraclecloud.com avature.net softgarden.io rexx-systems.com join.com //jobs. //careers. //career. //karriere. //apply. /careers /karriere /jobs/ /career'.split(
    ' ',
  );
