import type { Concept } from './concept.ts';

/**
 * People's words for what became of an application → what they mean. To teach the reader a word, add it to a line.
 *
 * Separated by commas; case, accents, hyphens and small typing errors do not matter. The longest phrase wins, so "not selected"
 * stands beside "selected". A value may hold several: "Rejected (Interview)" is an interview, then a rejection.
 */
export const STAGE_WORDS: Readonly<Record<Concept, readonly string[]>> = {
  submitted: [
    'applied, apply sent, application sent, application submitted, successfully submitted, submitted, sent, sent application, cv sent, resume sent, sent cv, sent resume, application, applications, app, applied online, applied via referral, reapplied, re applied, initial application, applied for job, job applied',
    'speculative outreach, speculative, speculative application, unsolicited application, spontaneous application, cold email, cold e mail, cold mail, cold outreach, cold message, open role application, direct role outreach, direct outreach, open application, reached out, emailed, messaged, contacted, inquiry sent, referral follow up, applied awaiting',
    'beworben, bewerbung, bewerbung gesendet, bewerbung versendet, bewerbung verschickt, bewerbung abgeschickt, bewerbung eingereicht, abgeschickt, versendet, verschickt, gesendet, eingereicht, initiativbewerbung, initiativ beworben, blindbewerbung, angeschrieben, unterlagen verschickt',
    'postule, postulee, candidature, candidature envoyee, candidature deposee, envoyee, envoye, cv envoye, depose, deposee, candidature spontanee, spontanee, postulation, soumise, soumis',
    'aplicado, aplicada, aplique, aplicacion, aplicacion enviada, postulado, postulada, postulacion, postulacion enviada, solicitud enviada, solicitado, enviado, enviada, cv enviado, candidatura, candidatura enviada, inscrito, inscrita, candidatura espontanea, autocandidatura, presentada',
    '已投递, 投递, 已投, 投递简历, 已投简历, 投简历, 网申, 已网申, 完成网申, 已申请, 申请, 已提交, 提交, 内推, 已内推, 海投, 海投简历, 投递成功, 自荐',
  ],
  acknowledged: [
    'acknowledged, acknowledgement, acknowledgment, received, application received, application confirmed, confirmation, confirmation received, confirmed receipt, receipt, under review, in review, under consideration, reviewing, being reviewed, being considered, in consideration, in progress of review, resume viewed, viewed, application viewed, profile viewed, seen, read, opened, resume downloaded, screening resume, resume screening, resume screen, cv screening, cv review, resume review, application review',
    'eingangsbestatigung, bestatigt, eingang bestatigt, bestatigung, eingegangen, in prufung, in bearbeitung, wird gepruft, in sichtung, gesehen, zwischenbescheid, wird bearbeitet',
    'accuse de reception, accuse reception, ar recu, recue, recu, candidature recue, en cours d etude, en cours d examen, en etude, a l etude, vue, consultee, lue, en cours de traitement, en traitement, accusee reception',
    'acuse de recibo, recibida, recibido, confirmada, confirmacion, en revision, en evaluacion, vista, visto, leida, leido, cv visto, cv leido, en estudio',
    '已收到, 收到简历, 简历筛选, 筛选中, 简历筛选中, 简历评估, 简历初筛, 评估中, 已查看, 已读, 被查看, 被看, 初筛中, 审核中, 简历审核, 初筛, 待筛选',
  ],
  outreach: [
    'recruiter contacted me, recruiter reached out, recruiter outreach, recruiter contact, contacted by recruiter, contacted me, reached out to me, inbound, headhunter contacted me, headhunted, approached by recruiter, they contacted me, they reached out, recruiter inmail, inmail from recruiter, recruiter message, was contacted',
    'vom recruiter kontaktiert, recruiter anfrage, headhunter kontakt, wurde angeschrieben, angesprochen, kontaktiert worden, headhunter',
    'contacte par recruteur, contactee par recruteur, approche par recruteur, chasse, chasseur de tetes',
    'contactado por reclutador, me contactaron, contacto de reclutador, reclutador',
    '猎头联系, 猎头, 被联系, hr主动联系, 主动联系我',
  ],
  responded: [
    'responded, response received, got response, got a response, got reply, replied, reply, reply received, answered, heard back, positive response, positive reply, positive, callback, call back, callback received, got callback, shortlisted, short listed, short list, selected for next round, selected for, moved forward, moving forward, next step, next steps, next stage, next round, advanced, proceeding, in contact, in touch, in conversation by email, info requested, information requested, more info requested, request for information, asked for documents, requested documents, first contact, first response, initial response, initial contact',
    'antwort erhalten, antwort, ruckmeldung, ruckmeldung erhalten, ruckmeldung positiv, positive ruckmeldung, positiv, geantwortet, in kontakt, kontakt, ruckruf, engere auswahl, in der engeren auswahl, vorauswahl, unterlagen angefordert, nachgefordert, weitere unterlagen',
    'reponse, reponse recue, reponse positive, repondu, retour, retour positif, retour recu, contact, preselectionne, preselection, preselectionnee, contacte, contactee, rappel, relance recue, documents demandes',
    'respuesta, respuesta recibida, respuesta positiva, respondido, respondieron, contestado, contestaron, preseleccionado, preseleccionada, preseleccion, me llamaron, llamada recibida, contactado, contactada, en contacto',
    '已回复, 有回复, 回复, 有回应, 通过筛选, 简历通过, 简历筛选通过, 初筛通过, 筛选通过, 进入下一轮, 过筛, 简历过筛, 有反馈, 约面',
  ],
  assessment: [
    'assessment, assessments, online assessment, online tests, oa, oas, oa received, oa completed, oa done, oa sent, online test, online exam, aptitude test, aptitude, psychometric, psychometric test, personality test, cognitive test, logic test, hirevue, hire vue, one way interview, one way video, one way video interview, pre recorded interview, prerecorded interview, prerecorded video, recorded interview, video questionnaire, ai interview, asynchronous interview, async interview, automated interview, automated video interview, automated screen, automated screening, codility, hackerrank, hacker rank, codesignal, code signal, testgorilla, karat test, pymetrics, ccat, criteria test, screening questions, screening questionnaire, pre screening questions, pre screen questions, questionnaire, survey, quiz, skills test, skill test, exam, test, english test, typing test, gamified assessment, work style assessment, game assessment',
    'online test, eignungstest, einstellungstest, onlinetest, assessment center online, personlichkeitstest, fragebogen, zeitversetztes videointerview, zeitversetztes interview, test',
    'test en ligne, tests en ligne, test de personnalite, questionnaire, test psychotechnique, entretien differe, entretien video differe, video differee, evaluation en ligne, evaluation',
    'prueba online, prueba en linea, test online, test psicometrico, prueba psicometrica, psicometrico, cuestionario, evaluacion, evaluacion online, examen, entrevista grabada, video entrevista grabada',
    '测评, 在线测评, 性格测试, 性格测评, 行测, ai面, ai面试, 在线考试, 考试',
  ],
  test: [
    'coding challenge, code challenge, coding test, code test, coding exercise, coding assignment, coding assessment, technical test, technical assessment, tech test, tech assessment, technical challenge, technical exercise, technical task, programming test, take home, takehome, take home test, take home assignment, take home challenge, take home project, take home task, homework, home assignment, home task, home test, assignment, case study, case, test task, trial task, project assignment, design exercise, design challenge, work sample, writing sample, challenge, tech challenge, sql test',
    'programmieraufgabe, coding aufgabe, testaufgabe, probeaufgabe, aufgabe, fallstudie, hausaufgabe, arbeitsprobe, technischer test, fachtest, case studie',
    'test technique, exercice technique, exercice, etude de cas, devoir, mise en situation, cas pratique, test de code, challenge technique',
    'prueba tecnica, prueba, test tecnico, ejercicio, ejercicio tecnico, caso practico, tarea, reto tecnico, desafio tecnico, challenge tecnico, examen tecnico, prueba de codigo',
    '笔试, 机试, 笔试通过, 在线笔试, 作业, 笔试中, 大作业, 技术测试, 案例分析, 编程测试',
  ],
  screen: [
    'phone screen, phone screening, phone screened, phone interview, phone int, phone call, phone, phone chat, phone intvw, telephone interview, telephonic interview, telephonic, telephone, tel interview, call, call scheduled, recruiter, recruiter screen, recruiter screening, recruiter call, recruiter interview, recruiter chat, chat with recruiter, chat w recruiter, recruiter convo, recruiter conversation, external recruiter convo, recruiter phone screen, talked to recruiter, spoke to recruiter, spoke to the recruiter, recruiter spoke, spoke with recruiter, hr screen, hr screening, hr interview, hr call, hr round, hr phone screen, hr chat, hr, initial screen, initial screening, initial interview, initial call, initial phone screen, intro call, introductory call, intro, intro chat, intro interview, introduction call, intro meeting, screen, screened, screening, screener, screening call, screening interview, pre screen, pre screening, prescreen, first call, first conversation, first chat, first talk, discovery call, exploratory call, exploratory chat, talent call, agency call, kennenlernen call, preliminary interview, screen call, video screen, zoom screen',
    'telefoninterview, telefongesprach, telefonat, telefontermin, telefonisch, telefonisches interview, telefonisches gesprach, telefon, erstgesprach, erstes gesprach, 1 gesprach, erstes interview, erstinterview, kennenlerngesprach, kennenlernen, kennenlerntermin, hr gesprach, hr interview, recruiter gesprach, personaler gesprach, vorgesprach, screening gesprach, anruf',
    'entretien telephonique, entretien rh, rh, prequalification, pre qualification, prequal, entretien de prequalification, premier entretien, 1er entretien, entretien 1, premier contact telephonique, appel, appel telephonique, appel rh, telephone, tel, visio rh, premier echange, echange telephonique, call rh, entretien recruteur, preentretien, pre entretien',
    'entrevista telefonica, llamada telefonica, llamada, llamada inicial, entrevista rrhh, entrevista de rrhh, entrevista rh, entrevista con rrhh, entrevista hr, rrhh, primera entrevista, 1a entrevista, entrevista inicial, entrevista 1, primer contacto telefonico, filtro, filtro telefonico, filtro rrhh, videollamada rrhh, telefono, primera llamada',
    '电话面试, 电面, 电话沟通, 电话, 初面, 首面, hr初面, hr沟通, hr电话, hr面试初, 电话初筛, 沟通, 初试, 初步面试, hr电面',
  ],
  interview: [
    'interview, selected for interview, shortlisted for interview, interviews, interviewed, interviewing, interview scheduled, interview invitation, interview invite, invited to interview, invited, interview request, interview requested, interview offer, interview offered, interview stage, interview process, in interviews, in interview, interview completed, interview done, interview set, interview booked, interview round, int, inter, interv, intvw, intv, itw, video interview, virtual interview, virtual int, video int, video call, zoom interview, zoom call, zoom, teams interview, teams call, teams, google meet, skype interview, skype, in person interview, in person, on campus, on campus interview, campus interview, 1st interview, first interview, interview 1, 1st round, first round, round 1, r1, 1st round interview, first round interview, interview i, hiring manager, hiring manager interview, hiring manager call, hiring manager screen, hm interview, hm call, hm screen, hm, manager interview, manager call, behavioral, behavioral interview, behavioural interview, cultural interview, culture interview, culture fit, culture fit interview, group interview, face to face, f2f, meeting, informal chat, coffee chat interview, peer interview, team interview, meet the team, one on one interview, interview loop started, conversation',
    'vorstellungsgesprach, gesprach, gesprache, interview, eingeladen, einladung, einladung erhalten, einladung zum gesprach, einladung zum vorstellungsgesprach, zum gesprach eingeladen, im gesprach, gesprach gefuhrt, gesprach vereinbart, gesprachstermin, bewerbungsgesprach, videointerview, videogesprach, videocall, vorstellung, termin, termin vereinbart, jobinterview, personliches gesprach, fachgesprach eingeladen',
    'entretien, entretiens, entretien prevu, entretien programme, entretien passe, entretien planifie, entretien video, entretien visio, visio, en entretien, convoque, convocation, convoquee, rendez vous, rdv, invitation, invite a un entretien, entretien physique, entretien manager, entretien obtenu, rencontre, entretien d embauche',
    'entrevista, entrevistas, entrevistado, entrevistada, entrevista programada, entrevista agendada, entrevista realizada, en entrevistas, en entrevista, en proceso de entrevistas, citado, citada, cita, invitado, invitada, videollamada, video entrevista, entrevista por video, entrevista personal, entrevista presencial, entrevista con manager, entrevista manager',
    '面试, 已面试, 面试中, 面试邀请, 邀请面试, 待面试, 约面试, 面试通知, 一面, 一面通过, 第一轮, 第一轮面试, 首轮面试, 一轮面试, 视频面试, 视频面, 线上面试, 线下面试, 群面, 无领导, 单面, 专业面, 主管面, 业务面, 面谈, 面试完成, 面试安排',
  ],
  second: [
    '2nd interview, second interview, interview 2, 2nd round, second round, round 2, r2, 2nd round interview, second round interview, interview ii, second call, second phone screen, 2nd call, 3rd interview, third interview, interview 3, 3rd round, third round, round 3, r3, third round interview, interview iii, 4th interview, fourth interview, 4th round, fourth round, round 4, interview 4, additional interview, further interview, later interview, follow up interview',
    'zweitgesprach, zweites gesprach, 2 gesprach, zweites interview, zweitinterview, 2 interview, zweite runde, 2 runde, drittgesprach, drittes gesprach, 3 gesprach, dritte runde, fachgesprach',
    'deuxieme entretien, second entretien, 2eme entretien, 2e entretien, 2nd entretien, entretien 2, troisieme entretien, 3eme entretien, 3e entretien, entretien 3, deuxieme tour, second tour',
    'segunda entrevista, 2a entrevista, entrevista 2, segunda ronda, tercera entrevista, 3a entrevista, entrevista 3, tercera ronda, segunda llamada',
    '二面, 二面通过, 第二轮, 第二轮面试, 二轮面试, 二轮, 复试, 复面, 三面, 三面通过, 第三轮, 第三轮面试, 三轮面试, 交叉面, 四面',
  ],
  technical: [
    'technical, tech, technical interview, tech interview, technical int, tech int, technical screen, tech screen, technical phone screen, tech phone screen, technical phone interview, technical round, tech round, technical call, technical video interview, live coding, live code, coding interview, coding round, pair programming, pairing, pairing session, whiteboard, system design, system design interview, design interview, code review interview, technical discussion, technical panel, deep dive, domain interview, case interview, portfolio review, presentation round, skills interview',
    'technisches interview, technisches gesprach, technikgesprach, technisches fachgesprach, fachinterview, technical gesprach, technische runde, live coding runde, probearbeiten, probetag, schnuppertag',
    'entretien technique, entretien tech, technique, visio technique, echange technique, tour technique, pair programming, entretien metier, entretien operationnel',
    'entrevista tecnica, tecnica, tecnico, ronda tecnica, llamada tecnica, entrevista de codigo, entrevista con el equipo tecnico, programacion en vivo',
    '技术面, 技术面试, 技术一面, 技术二面, 技术三面, 技术轮, 业务面技术, 手撕代码, 技术电面',
  ],
  final: [
    'final, final interview, final round, final round interview, final stage, final call, finals, last round, last interview, onsite, on site, onsite interview, on site interview, on site visit, onsite visit, onsite round, virtual onsite, panel, panel interview, loop, interview loop, full loop, superday, super day, executive interview, ceo interview, ceo call, cto interview, cto call, vp interview, director interview, leadership interview, founder interview, founder call, team match, team matching, reference check, references, references checked, background check, hiring committee, finalist, last stage',
    'endrunde, finale, finales gesprach, finalgesprach, finale runde, letzte runde, letztes gesprach, schlussgesprach, vor ort, vor ort gesprach, vorort gesprach, vor ort termin, gesprach vor ort, geschaftsfuhrung, gesprach mit geschaftsfuhrung, abschlussgesprach, referenzen, assessment center, assessmentcenter',
    'entretien final, dernier entretien, final, finale, entretien direction, entretien dg, entretien ceo, entretien sur site, sur site, dernier tour, entretien avec la direction, prise de references, journee d immersion',
    'entrevista final, ultima entrevista, ronda final, ultima ronda, final, entrevista con el ceo, entrevista con direccion, entrevista con gerencia, referencias, panel',
    '终面, 终面通过, 最终面, 最终面试, hr面, hr面试, hr终面, hr 面, 总监面, 高管面, 老板面, ceo面, 现场面试, 总经理面, 背调, 背景调查, 加面, 排序, 排序中',
  ],
  offer: [
    'offer, selected, offers, offered, job offer, got offer, got an offer, offer received, received offer, offer extended, offer made, given offer, offer letter, verbal offer, written offer, offer pending, offer stage, negotiating, negotiation, offer negotiation, in negotiation, pre offer, offer call',
    'angebot, angebot erhalten, jobangebot, vertragsangebot, vertrag, vertrag erhalten, zusage, zusage erhalten, stelle angeboten, in verhandlung, vertragsverhandlung, gehaltsverhandlung',
    'offre, offre recue, offre d emploi recue, proposition, proposition recue, proposition d embauche, promesse d embauche, negociation, en negociation, reponse favorable, retenu, retenue, candidature retenue',
    'oferta, oferta recibida, oferta laboral, ofrecido, propuesta, propuesta recibida, carta oferta, en negociacion, negociacion, oferta de trabajo recibida, seleccionado, seleccionada',
    'offer, 已offer, 录用, 拟录用, 已录用, 录取, 已录取, 收到offer, offer已发, 口头offer, 意向书, 谈薪, 谈薪资, 开奖, 发offer, offer沟通, 审批中',
  ],
  accepted: [
    'accepted, accepted offer, offer accepted, accept, took the job, took job, accepted the job, took the offer, signed contract, signed the contract, signed with, accepting, hired, got the job, got job, got hired, job accepted, signed, contract signed, signed offer, offer signed, joined, onboarding, started, starting, employed, landed, won, success, placed',
    'angenommen, angebot angenommen, zugesagt, unterschrieben, vertrag unterschrieben, eingestellt, job angenommen, stelle angetreten, stelle angenommen, arbeitsvertrag unterschrieben, selbst zugesagt, erfolgreich',
    'acceptee, accepte, offre acceptee, embauche, embauchee, signe, signee, contrat signe, j ai accepte, recrute, recrutee, poste obtenu',
    'aceptada, aceptado, oferta aceptada, contratado, contratada, firmado, contrato firmado, acepte, incorporacion, incorporado',
    '接受, 已接受, 接受offer, 已签约, 签约, 入职, 已入职, 已签, 接offer, 签三方, 三方, 已接offer',
  ],
  declined: [
    'declined offer, offer declined, rejected offer, offer rejected, offer rejected by me, turned down offer, offer turned down, refused offer, offer refused, i declined offer, i rejected offer, i declined the offer, declined the offer, rejected the offer, turned down the offer',
    'angebot abgelehnt, abgelehntes angebot, angebot ausgeschlagen, offer abgelehnt, zusage abgelehnt',
    'offre refusee, offre declinee, refus de l offre, j ai refuse l offre, offre rejetee par moi, proposition refusee, proposition declinee',
    'oferta rechazada, rechace la oferta, oferta declinada, rechace oferta, propuesta rechazada por mi, oferta rechazada por mi',
    '拒offer, 拒绝offer, 已拒offer, 拒了offer, 拒绝了offer, 婉拒offer, 拒签',
  ],
  'declined?': ['declined, decline, turned down', 'ausgeschlagen', 'decline, declinee', 'declinado, declinada'],
  rejected: [
    'rejected, rejection, rejections, reject, rejec, rejct, rej, rjct, auto rejected, auto rejection, auto reject, application rejected, application rejection, application denied, application declined, application closed, application unsuccessful, rejected by company, rejected by employer, declined by company, declined by employer, denied, denial, closed, closed by company, closed by employer, job closed, position closed, role closed, posting closed, requisition closed, req closed, position removed, job removed, role removed, posting removed, position filled, role filled, job filled, filled, position cancelled, position canceled, role cancelled, role canceled, job cancelled, job canceled, requisition cancelled, hiring freeze, hiring frozen, position frozen, role frozen, role on freeze, not selected, not selected for interview, not shortlisted, not accepted, not hired, not chosen, not successful, unsuccessful, unsuccesful, not moving forward, not moving ahead, not proceeding, did not move forward, didnt move forward, not a fit, no fit, not fit, not a match, bad fit, no longer under consideration, no longer considered, no longer in consideration, no longer being considered, not considered, no longer accepting applications, no longer accepting, not accepting, no longer available, not available, not cleared, not qualified, no current opportunity, no current opportunities, no opportunity, no opening, no openings, no vacancy, no vacancies, went with another candidate, went with someone else, went with other candidate, chose another candidate, other candidate, other candidates, moved forward with others, moving forward with other candidates, moved on with other candidates, passed over, passed on me, they passed, they said no, said no, they declined, they rejected me, failed, fail, did not pass, didnt pass, not passed, eliminated, disqualified, dismissed, regret, regret email, regrets, sorry, unfortunately, thanks but no thanks, no thanks, refused, refusal, dead, dead end, no go, lost, didnt get it, did not get, not qualified, cut, turned me down, ko, no offer, no offer received, didnt get offer, negative, negative response, negative reply',
    'absage, absagen, absage erhalten, absage bekommen, abgelehnt, ablehnung, abgesagt, abgewiesen, nicht ausgewahlt, nicht berucksichtigt, keine zusage, stelle besetzt, bereits besetzt, besetzt, vergeben, stelle gestrichen, stelle zuruckgezogen, negativ, negative ruckmeldung, leider nein, leider nicht, raus, ausgeschieden, nicht weiter, nicht eingeladen, einstellungsstopp',
    'refus, refuse, refusee, refusa, rejete, rejetee, rejet, candidature refusee, candidature rejetee, candidature non retenue, non retenu, non retenue, pas retenu, pas retenue, non selectionne, non selectionnee, reponse negative, retour negatif, negatif, negative, poste pourvu, pourvu, poste annule, poste ferme, offre fermee, cloturee, cloture, ecarte, ecartee, sans suite, pas de suite, echec, echoue, malheureusement, recale, recalee',
    'rechazado, rechazada, rechazo, rechazaron, descartado, descartada, descarte, descartaron, no seleccionado, no seleccionada, no continua, no continuar, no apto, no apta, no pase, no pasa, negativa, negativo, respuesta negativa, denegado, denegada, vacante cerrada, vacante cubierta, puesto cubierto, puesto cerrado, cubierta, cerrado, cerrada, proceso cerrado, finalizado sin exito, eliminado, no aceptado, no aceptada, desestimado, desestimada, lamentablemente, fuera',
    '已拒, 被拒, 拒绝, 已拒绝, 被拒绝, 拒信, 感谢信, 挂, 挂了, 已挂, 简历挂, 未通过, 不通过, 没通过, 没过, 未录用, 不合适, 不匹配, 淘汰, 已淘汰, 被刷, 刷了, 凉, 凉了, 已凉, 失败, 流程终止, 流程结束, 终止, 已结束, 结束, 岗位关闭, 岗位已关闭, 已关闭, 停止招聘, hc已满, 已招满, 招满, 无hc, 没hc, 人才库, 进入人才库, 不符合',
  ],
  withdrawn: [
    'withdrawn, withdrew, withdraw, withdrawal, application withdrawn, withdrawn by me, withdrawn by applicant, withdrew application, pulled out, pulled application, closed by applicant, closed by me, closed by candidate, cancelled by me, canceled by me, cancelled application, i withdrew, i declined, i rejected, i passed, i said no, i cancelled, rejected by me, declined by me, declined by candidate, declined further, declined interview, interview declined, declined to interview, declined further interview, turned down interview, refused interview, rejected interview invitation, dropped out, dropped, self withdrawn, bowed out, backed out, opted out, stopped process, ended process, i ended, rescinded by me, accepted other offer, accepted another offer, accepted a different offer, accepted offer elsewhere, took another offer, took other offer, accepted other job, accepted another job, accepted another position, took another job, chose another offer',
    'zuruckgezogen, bewerbung zuruckgezogen, ruckzug, selbst abgesagt, ich abgesagt, von mir abgesagt, meinerseits abgesagt, abgebrochen, abbruch, ich habe abgesagt, eigene absage, selbst abgelehnt, selbst zuruckgezogen',
    'desiste, desistee, desistement, retiree, retire, candidature retiree, retrait, j ai refuse, j ai decline, abandonne, abandonnee, abandon, annulee par moi, refuse par moi, je me suis desiste',
    'retirado, retirada, candidatura retirada, me retire, desisti, desistido, desistimiento, abandonado, abandonada, rechazado por mi, rechace, retire mi candidatura, renuncie, cancelado por mi',
    '放弃, 已放弃, 主动放弃, 撤回, 已撤回, 退出, 已退出, 取消申请, 鸽了, 我拒, 我拒了, 拒面, 拒绝面试, 取消面试, 放弃面试, 撤销',
  ],
  'lost-interest': [
    'not interested, no longer interested, lost interest, uninterested, not pursued, not pursuing, no longer pursuing, decided against, decided not to, changed my mind, not for me',
    'kein interesse, kein interesse mehr, nicht interessiert, uninteressant, nicht weiterverfolgt, nicht verfolgt',
    'pas interesse, pas interessee, plus interesse, plus interessee, pas interessant, non interesse',
    'no me interesa, ya no me interesa, sin interes, no interesado, no interesa',
    '不感兴趣, 没兴趣, 不考虑, 不想去',
  ],
  'followed-up': [
    'followed up, chased, chased up, chaser sent, chase, follow up sent, sent follow up, follow up email sent, follow up done, followup sent, follow up, followup, nudged, reminder sent, thank you sent, thank you note, thank you email',
    'nachgefasst, nachgefragt, nachgehakt, erinnerung gesendet, nachfrage gesendet, nachfassen',
    'relance, relancee, relance envoyee, relance faite, j ai relance, relances',
    'seguimiento, seguimiento enviado, hice seguimiento',
    '跟进, 已跟进, 催进度, 已催',
  ],
  'feedback-asked': [
    'feedback asked, feedback requested, asked for feedback, requested feedback',
    'feedback angefragt',
    '',
    '',
    '',
  ],
  'feedback-received': [
    'feedback received, got feedback, received feedback',
    'feedback erhalten',
    'feedback recu',
    'feedback recibido',
    '',
  ],
  note: [],
  silent: [
    'presumed dead, presumed rejected, assumed rejected, assumed rejection, assumed dead, assumed no, probably rejected, probably dead, likely rejected, ghosted, ghost, ghosting, nothing, nothing since, nothing yet, nothing so far, nothing came, no response, no responses, no response yet, no reply, no replies, no answer, no answer yet, no reply yet, no feedback, no news, no word, no callback, no call back, no contact, no update, not responded, not answered, not replied, never heard back, never heard, never responded, never replied, not heard back, havent heard back, havent heard, have not heard back, havent received response, have not received response, nothing heard, nothing back, didnt hear back, did not hear back, didnt hear, didnt respond, did not respond, never got a response, unanswered, unresponsive, silence, silent, radio silence, crickets, ignored, application ignored, non responsive, non response, stale, cold, gone cold, dormant, inactive, awaiting response, awaiting reply, awaiting feedback, awaiting decision, awaiting results, awaiting answer, awaiting, awaiting offer, awaiting next step, awaiting next steps, awaiting confirmation, awaiting update, waiting, waiting for response, waiting for reply, waiting for feedback, waiting for decision, waiting for answer, waiting for offer, waiting for results, waiting for, waiting on, waiting to hear back, waiting to hear, waiting response, waiting reply, pending, pending response, pending decision, pending feedback, pending reply, pending review, response pending, decision pending, result pending, expecting response, tbd, in progress, in process, in the process, processing, ongoing, on going, active, current, live, on hold, hold, paused, waitlist, waitlisted, wait list, waiting list, in pool, talent pool, kept on file, keep on file, on file, expired, timed out, time out, no update yet, not yet, no status, unknown, interview pending feedback',
    'keine antwort, keine ruckmeldung, keine reaktion, keine ruckantwort, nichts gehort, nie gehort, nie mehr gehort, nicht gemeldet, nicht geantwortet, unbeantwortet, keine info, ohne antwort, ohne ruckmeldung, ausstehend, antwort ausstehend, ruckmeldung ausstehend, wartend, warten, warte, warte auf antwort, warte auf ruckmeldung, wartet, abwarten, laufend, lauft, in arbeit, aktiv, schwebend, pausiert, zuruckgestellt, auf eis, warteliste, talentpool, im prozess, in prozess',
    'pas de reponse, sans reponse, aucune reponse, pas de retour, sans retour, aucun retour, aucune nouvelle, sans nouvelle, sans nouvelles, pas de nouvelles, silence radio, silence, en attente, en attente de reponse, en attente de retour, en attente reponse, attente, attente reponse, attente retour, attente de reponse, en cours, en cours de process, en process, en suspens, en pause, active, a suivre, liste d attente, vivier, jamais repondu, pas repondu, ghoste, ghostee, non repondu, restee sans reponse, restee sans suite connue',
    'sin respuesta, sin contestar, sin noticias, sin novedades, ninguna respuesta, no respondieron, no respondido, no contestaron, no contestan, no responden, nunca respondieron, nunca contestaron, silencio, pendiente, pendiente de respuesta, pendiente respuesta, a la espera, en espera, esperando, esperando respuesta, espera, en proceso, en curso, en marcha, activo, activa, en pausa, pausado, bolsa de trabajo, lista de espera',
    '池子, 泡池子, 在池子, 泡池, 池, 无回复, 没回复, 未回复, 无消息, 没消息, 没有消息, 无反馈, 没反馈, 石沉大海, 已读不回, 未读, 送达, 无音讯, 杳无音信, 无下文, 没有下文, 没下文, 等待, 等待中, 等待结果, 等待回复, 等待反馈, 等结果, 等通知, 等消息, 待定, 待回复, 待反馈, 流程中, 进行中, 处理中, 在流程中, 无响应, 暂停, 备胎, 没有回复, 没有回音, 无回音, 备选, 待通知, 无应答',
  ],
  neutral: [
    'cleared, qualified, passed, archived, archive, done, complete, completed, finished, other, none, misc, updated, rescheduled, postponed, scheduled, cancelled, canceled, complete application, phase, to follow up, prospective, new status, step, note',
    'archiviert, erledigt, fertig, sonstiges, verschoben, abgeschlossen, beendet',
    'archive, archivee, termine, terminee, autre, reporte, fait',
    'archivado, archivada, terminado, terminada, otro, reprogramado, finalizado, finalizada, completado',
    '归档, 已归档, 其他, 完成, 已完成, 通过, 已通过, 改期',
  ],
  wish: [
    'to apply, will apply, want to apply, plan to apply, planning to apply, planned, plan, going to apply, should apply, need to apply, yet to apply, ready to apply, need to apply, apply later, not applied, not applied yet, not yet applied, havent applied, have not applied, didnt apply, did not apply, no apply, dont apply, do not apply, never applied, not submitted, not sent, unapplied, not started, saved, save, saved job, saved jobs, bookmarked, bookmark, wishlist, wish list, wish, wishlisted, favorite, favourite, favorites, starred, watchlist, watching, shortlist to apply, backlog, todo, to do, to review, to research, to contact, idea, ideas, interested, interesting, considering, consider, evaluated, evaluating, evaluate, evaluation, identified, discovered, found, lead, leads, potential, potential lead, prospect, prospective target, prospects, target, targets, targeted, queued, queue, in queue, enqueued, skip, skipped, skipping, skip it, auto skip, blocked, blocker, discarded, discard, ignored by me, passed on it, excluded, filtered, filtered out, duplicate, duplicated, invalid, spam, not contacted, not eligible, ineligible, missed deadline, deadline passed, deadline missed, too late, expired before applying, researching, research, wanted, later, uninterested in applying, sourced, imported, matched, recommended, suggested, captcha, manual, needs manual, manual review, needs review, need review, review needed, login wall, apply error, error, failed to apply, apply failed, application failed, submission failed, unqualified skip, closed before applying',
    'interessant, gemerkt, merkliste, vorgemerkt, gespeichert, merken, wunsch, wunschliste, geplant, noch bewerben, bewerben, zu bewerben, noch nicht beworben, nicht beworben, noch offen zu bewerben, in planung, idee, ideen, favorit, beobachten, entdeckt, ubersprungen, verworfen, aussortiert, noch zu bewerben, bewerbung geplant, bewerbung ausstehend, frist verpasst, todo bewerben',
    'a postuler, pas encore postule, pas postule, non postule, a envoyer, non envoyee, pas envoyee, sauvegarde, sauvegardee, enregistree, enregistre, favori, favoris, interessant, interessante, reperee, repere, a faire, a contacter, piste, idee, envisage, prevue, prevu de postuler, ignoree, a traiter, souhait, candidature a envoyer, a candidater, liste de souhaits',
    'por aplicar, por postular, por enviar, sin aplicar, sin postular, sin enviar, no aplicado, no aplicada, no postulado, aun no aplicado, no enviada, no enviado, guardado, guardada, guardados, favorito, favoritos, interesante, me interesa, pendiente de aplicar, pendiente de enviar, pendiente de postular, descubierto, quiero aplicar, deseado, deseada, lista de deseos, idea, por hacer, omitido, para aplicar, a aplicar',
    '收藏, 已收藏, 想投, 待投, 待投递, 未投递, 未投, 准备投, 计划投, 感兴趣, 关注, 已关注, 备投, 想申请, 待申请, 未申请, 没投, 不投, 计划, 跳过, 意向',
  ],
  open: [
    'open, opened, currently open, still open',
    'offen, noch offen',
    'ouverte, ouvert',
    'abierto, abierta',
    '开放',
  ],
  'wish?': [
    'apply, new, maybe, review, considering it, possible, perhaps, to be applied, not contacted yet, unsent, active lead, interested in',
    'neu, vielleicht',
    'nouveau, nouvelle, peut etre',
    'nuevo, nueva, quizas, tal vez',
    '新, 新增, 也许',
  ],
  draft: [
    'draft, drafting, drafted, preparing, preparing application, application in progress, applying, in preparation, started application, application started, incomplete, incomplete application, writing cover letter, working on application, tailoring resume, prep',
    'entwurf, in vorbereitung, vorbereitung, wird vorbereitet, bewerbung in arbeit, bewerbung in vorbereitung, angefangen, begonnen, schreibe bewerbung',
    'brouillon, en preparation, en redaction, a finaliser, preparation, candidature en cours de preparation',
    'borrador, en preparacion, preparando, redactando, aplicando, postulando',
    '草稿, 准备中, 填写中, 正在填写, 正在投递, 准备材料, 写简历',
  ],
  undelivered: [
    'delivery failed, undelivered, bounced, bounce, email bounced, mail bounced, not delivered, undeliverable, delivery failure, failed delivery, address not found',
    'unzustellbar, nicht zugestellt, zustellung fehlgeschlagen',
    'non distribue, non delivre, echec d envoi, non remis',
    'no entregado, rebotado, devuelto, no entregada',
    '发送失败, 退信, 未送达',
  ],
};

/** Signs that stand for a word where a cell holds nothing else. A tick or a clapper could mean anything, so they are not here. */
export const STAGE_SIGNS: readonly (readonly [RegExp, Concept])[] = [
  [/[❌✖✗✘🚫⛔👎💔😢😭☹🙁]/u, 'rejected'],
  [/[👻🦗💤😴]/u, 'silent'],
  [/[⏳⌛🤞🕐🕒⏰]/u, 'silent'],
  [/[📞☎📱]/u, 'screen'],
  [/[🎉🥳🎊]/u, 'offer'],
];

/** Words that turn the next one around: "no interview", "kein Angebot", "没面试". */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'no not never without before none didnt dont wont cant havent hasnt wasnt kein keine keinen nicht ohne nie pas sans aucun aucune non jamais sin ningun ninguna nunca tampoco 未 没 无 不'.split(
    ' ',
  ),
);
