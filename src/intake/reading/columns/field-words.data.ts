import type { HeaderConcept } from './field.ts';

/**
 * Headers → what the column is. To teach the reader a header, add it to a line (English, German, French, Spanish, Chinese).
 * Case, accents, punctuation and `snake_case` do not matter. The whole header is looked up first, then the longest phrase in it.
 * Headers that name a stage ("Phone screen", "Absage am", "一面") need no entry here: they are read as stage words.
 */
export const FIELD_WORDS: Readonly<Partial<Record<HeaderConcept, readonly string[]>>> = {
  company: [
    'company, company name, name of company, employer, employer name, organisation, organization, organisation name, organization name, org, firm, business, target company, hiring company, company applied to, companies, co, co name, corporation, startup, applied company, place, agency or company, employer company, company organization, where',
    'firma, unternehmen, arbeitgeber, betrieb, firmenname, name der firma, unternehmensname, name des unternehmens, organisation, firma unternehmen, beworben bei, bewerbung bei, unternehmen firma',
    'entreprise, societe, employeur, nom de l entreprise, nom entreprise, nom de la societe, nom societe, organisme, boite, recruteur entreprise, structure, etablissement, raison sociale, entreprise cible',
    'empresa, compania, empleador, nombre de la empresa, nombre empresa, organizacion, nombre de la compania, empresa destino, entidad',
    '公司, 公司名称, 公司名, 企业, 企业名称, 单位, 单位名称, 雇主, 投递公司, 应聘公司, 目标公司, 申请公司, 面试公司',
  ],
  role: [
    'role, roles, role name, role title, position, positions, position title, position name, position applied for, position applied, title, job title, job, job name, job role, job position, jobs, opening, vacancy, specific role, job posting, designation, post, post applied for, applied position, applied role, profile, role applied for, position role, role position, job description title, vacancy title, what',
    'stelle, position, rolle, stellenbezeichnung, stellentitel, jobtitel, titel, job, tatigkeit, bezeichnung, ausgeschriebene stelle, stellenangebot, beworben als, berufsbezeichnung, stelle position, bewerbung als, funktion, stellenname, jobbezeichnung',
    'poste, intitule, intitule du poste, titre, titre du poste, fonction, offre, emploi, metier, poste vise, nom du poste, poste recherche, offre d emploi, intitule de l offre, intitule poste, poste propose',
    'puesto, cargo, rol, posicion, vacante, titulo, titulo del puesto, nombre del puesto, puesto de trabajo, puesto solicitado, oferta de empleo, empleo, nombre de la vacante, perfil, puesto cargo, trabajo',
    '职位, 岗位, 职位名称, 岗位名称, 投递岗位, 应聘岗位, 申请岗位, 申请职位, 投递职位, 职务, 应聘职位, 目标岗位, 工作岗位, 面试岗位, 岗位职位',
  ],
  sentOn: [
    'applied, applied on, applied date, applied at, applied day, date applied, day applied, when applied, apply date, application date, date of application, application sent, application sent on, application day, application submitted, application submitted on, date sent, sent, sent on, sent date, sent at, date submitted, submitted, submitted on, submission date, submitted at, submit date, date of submission, cv sent, cv sent on, resume sent, date application, application submission date, date of applying, applied time, application time, app date, date app, appl date, date apply, initial application date, date of app, applied since, application timestamp',
    'beworben, beworben am, bewerbungsdatum, bewerbung am, bewerbung vom, datum der bewerbung, datum bewerbung, bewerbung gesendet am, bewerbung gesendet, bewerbung abgeschickt am, gesendet am, gesendet, versendet am, versendet, versandt am, versanddatum, abgeschickt am, abgeschickt, eingereicht am, eingereicht, verschickt am, beworben seit, bewerbung verschickt, bewerbung versandt',
    'date de candidature, date candidature, candidature le, date d envoi, date envoi, envoye le, envoyee le, postule le, date de postulation, date postulation, date de depot, depose le, candidature envoyee le, candidature envoyee, postule, date d application, jour d envoi, date de l envoi, candidature deposee le',
    'fecha de aplicacion, fecha aplicacion, fecha de postulacion, fecha postulacion, fecha de solicitud, fecha solicitud, fecha de envio, fecha envio, aplicado el, aplicado, postulado el, postulado, enviado el, enviado, solicitud enviada, fecha de candidatura, fecha candidatura, fecha de inscripcion, fecha inscripcion, cv enviado, enviada el, fecha en que aplique, aplique el, dia de postulacion',
    '投递日期, 投递时间, 投递, 申请日期, 申请时间, 投简历时间, 投简历日期, 网申时间, 网申日期, 简历投递时间, 简历投递日期, 投递日, 提交时间, 提交日期, 投递于, 申请日, 投递简历时间',
  ],
  contacted: [
    'contacted, contacted on, contacted date, date contacted, contact date, first contact, first contact date, initial contact, date of first contact, date of contact, outreach date, reached out on, initial contact date, first contacted',
    'kontaktiert am, erstkontakt, kontaktdatum, erster kontakt, erstkontakt am, angeschrieben am',
    'contacte le, premier contact, date de contact, date de premier contact, date du premier contact',
    'contactado el, primer contacto, fecha de contacto, fecha contacto, fecha de primer contacto',
    '联系日期, 联系时间, 首次联系',
  ],
  date: [
    'date, day, when, timestamp, event date, activity date, entry date, log date, date sort, occurred at, happened on, happened at, event time, datetime, date time, date of event, on, at',
    'datum, tag, zeitpunkt, wann, ereignisdatum, am, zeit',
    'date, jour, date evenement, date de l evenement, quand, le',
    'fecha, dia, fecha del evento, fecha evento, cuando, fecha y hora',
    '日期, 时间, 事件日期, 事件时间, 记录日期, 记录时间, 发生日期, 发生时间',
  ],
  status: [
    'status, state, stage, stages, current status, current stage, current state, application status, application state, application stage, job status, status of application, app status, progress, outcome, outcomes, decision, phase, list, column, final status, final outcome, final result, latest status, last status, disposition, conclusion, step, pipeline stage, where am i, process status, standing, situation, current step, interview status, final decision, application outcome, offer status, result status, status update, pipeline, stage reached, furthest stage, latest stage, current phase, hiring stage, status stage, job stage, event, event type, event name, action, type of event, milestone, update, to status, to stage, new status, new stage, to, event kind',
    'status, stand, bewerbungsstatus, aktueller status, aktueller stand, ergebnis, phase, stufe, bearbeitungsstand, ausgang, fortschritt, zustand, entscheidung, ereignis, aktion, schritt, vorgang, neuer status, letzter stand, resultat, sachstand',
    'statut, etat, etape, avancement, statut candidature, statut de la candidature, etat de la candidature, etat d avancement, issue, situation, decision, phase, suivi, evenement, action, statut actuel, nouveau statut, etape actuelle, stade',
    'estado, estatus, etapa, fase, situacion, estado actual, estado de la solicitud, estado de la postulacion, estado candidatura, estado de la candidatura, progreso, avance, desenlace, decision, evento, accion, tipo de evento, estado del proceso, etapa actual, nuevo estado, paso, status',
    '状态, 进度, 进展, 当前状态, 投递状态, 申请状态, 阶段, 当前阶段, 流程, 最新状态, 最新进展, 目前状态, 面试状态, 流程状态, 面试进度, 投递进度, 当前进度, 事件, 事件类型, 环节, 当前环节, 流程进度, 目前进度, 动态, 步骤',
  ],
  result: [
    'result, results, final result',
    'resultat, endergebnis',
    'resultat, resultat final, conclusion',
    'resultado, resultado final',
    '结果, 最终结果, 面试结果, 投递结果, 最终状态, 结局',
  ],
  activity: [
    'activity type, type of application, application type, application kind, kind of application, approach, type of contact, outreach type',
    'bewerbungsart, art der bewerbung',
    'type de candidature, nature de la candidature',
    'tipo de candidatura, tipo de postulacion, tipo de solicitud',
    '投递类型, 申请类型',
  ],
  history: [
    'history, status history, stage history, timeline, log, status log, process, interview process, process log, events, updates, stages, journey, progress log, application history, activity log, communication log, communication history, interview history, status changes, status updates, interview log, rounds, interview rounds',
    'verlauf, historie, chronik, statusverlauf, protokoll, bewerbungsverlauf, ablauf, ereignisse, gesprachsverlauf',
    'historique, chronologie, journal, historique des statuts, deroulement, etapes, evenements, parcours',
    'historial, historia, cronologia, linea de tiempo, bitacora, registro, seguimiento historial, eventos, etapas, proceso',
    '历史, 历史记录, 流程记录, 状态历史, 进展记录, 面试记录, 时间线, 面试经历, 面试流程, 过程, 历程, 进度记录, 跟进记录',
  ],
  response: [
    'response, responses, response received, reply, replied, responded, answer, answered, feedback, heard back, any response, got response, first response, callback, reply received, company response, employer response, response status, response type, reaction, got reply, initial response, any reply, response yet',
    'antwort, ruckmeldung, reaktion, feedback, antwort erhalten, ruckmeldung erhalten, erste ruckmeldung, rucklauf, antwort firma',
    'reponse, retour, retours, reponse recue, retour recu, reaction, reponse de l entreprise, reponse entreprise, premiere reponse, reponse obtenue',
    'respuesta, respuestas, respuesta recibida, respuesta de la empresa, contestacion, retroalimentacion, primera respuesta, hubo respuesta, respuesta empresa',
    '回复, 反馈, 回应, 是否回复, 是否有回复, 有无回复, 公司回复, 公司反馈, hr回复',
  ],
  answeredOn: [
    'response date, date of response, responded on, response on, response at, responded at, date of 1st response, date of first response, first response date, 1st response, 1st response date, first response on, reply date, date of reply, replied on, replied at, date responded, date replied, date heard back, heard back on, heard back date, answer date, answered on, feedback date, date of feedback, response received on, date response received, date of answer, callback date, response received date, date received response, first reply, first reply date, initial response date',
    'antwort am, antwortdatum, datum der antwort, ruckmeldung am, datum ruckmeldung, datum der ruckmeldung, geantwortet am, datum antwort, feedback am, ruckmeldungsdatum, erste antwort am, antwort vom, ruckmeldung vom, erste ruckmeldung am',
    'date de reponse, date reponse, reponse le, date de retour, date retour, retour le, reponse recue le, date de la reponse, date du retour, date premiere reponse',
    'fecha de respuesta, fecha respuesta, respondido el, respuesta el, fecha de contestacion, fecha de la respuesta, fecha primera respuesta, contestado el',
    '回复日期, 回复时间, 反馈日期, 反馈时间, 收到回复日期, 答复日期, 首次回复时间, 回应时间',
  ],
  closedOn: [
    'end date, ended on, outcome date, date of outcome, decision date, date of decision, result date, date of result, closed, closed on, closed date, date closed, closed at, final date, completion date, finished on, resolution date, outcome on, archived at, archived on, date archived, close date, closing day, ended, process ended, concluded on',
    'enddatum, abgeschlossen am, entscheidung am, ergebnis am, beendet am, datum ergebnis, datum entscheidung, abschluss am, geschlossen am, erledigt am',
    'date de fin, date de decision, decision le, date du resultat, resultat le, date de cloture, cloture le, cloturee le, date issue',
    'fecha de fin, fecha fin, fecha de cierre, fecha cierre, fecha de decision, fecha decision, fecha de resultado, fecha resultado, fecha del resultado, cerrado el, fecha final, fecha de finalizacion',
    '结束日期, 结束时间, 结果日期, 结果时间, 出结果日期, 出结果时间, 关闭时间, 流程结束时间',
  ],
  statusOn: [
    'status date, date of status, status changed, status changed on, status changed at, date of last status, stage date, status since, status as of, last status change, date status changed, last contact, last contact date, last response, last response date, last heard, last heard from, stage entered, stage entered at, stage entered on, in stage since, date of last contact, last status date, status update date, last communication, date of status change, last contacted, last event date, last event',
    'status vom, status am, stand vom, statusdatum, status seit, letzter kontakt, letzte ruckmeldung, datum status, statusanderung, letzte antwort, datum letzter kontakt, letzter kontakt am, status geandert am, letzte reaktion',
    'date du statut, date statut, statut depuis, dernier contact, date du dernier contact, dernier retour, date de statut, derniere reponse, date dernier contact, date d etape, date derniere etape',
    'fecha de estado, fecha estado, fecha del estado, ultimo contacto, ultima respuesta, fecha ultimo contacto, fecha de ultimo contacto, fecha del ultimo estado, estado desde, ultima novedad',
    '状态日期, 状态时间, 最后联系, 最后联系时间, 最近联系, 状态更新时间, 最近反馈时间, 最新进展时间, 进展时间, 进度时间, 状态变更时间',
  ],
  startedOn: [
    'start, start date, started, started on, begin, begin date, start time, phase start',
    'beginn, start, von, anfang, startdatum, beginn am',
    'debut, date de debut, du, date debut',
    'inicio, fecha de inicio, desde, fecha inicio, comienzo',
    '开始, 开始日期, 开始时间, 起始, 起始日期',
  ],
  finishedOn: [
    'finish, finish date, end, finished, end time, stop, until, phase end',
    'ende, bis, schluss, fertig am',
    'fin, au',
    'fin, hasta, termino',
    '结束, 截至',
  ],
  daysToAnswer: [
    'days to response, time to response, time to first response, response time, days to first response, days until response, days to reply, time to reply, days before response, time period, days to hear back, response days, time to response days, days until reply, time to hear back, response time days, days for response, days to answer',
    'tage bis antwort, tage bis ruckmeldung, antwortzeit, reaktionszeit, dauer bis antwort, tage bis zur antwort, dauer bis ruckmeldung, antwortdauer, tage bis zur ruckmeldung',
    'delai de reponse, delai reponse, jours avant reponse, temps de reponse, jours avant retour, delai en jours, delai jours',
    'dias hasta respuesta, tiempo de respuesta, dias de respuesta, dias para respuesta, dias hasta la respuesta',
    '回复天数, 反馈天数, 回复用时, 反馈用时, 等待天数',
  ],
  daysToRejection: [
    'time to rejection, days to rejection, days until rejection, days to reject, days till rejection',
    'tage bis absage, tage bis zur absage, dauer bis absage',
    'jours avant refus, delai de refus',
    'dias hasta rechazo, dias hasta el rechazo',
    '拒绝天数',
  ],
  interviewCount: [
    'interview count, interviews, number of interviews, no of interviews, interviews count, nr of interviews, num interviews, interviews had, of interviews, rounds completed, interview rounds count, number of rounds, total interviews',
    'anzahl gesprache, anzahl interviews, gesprache, anzahl der gesprache, zahl der gesprache',
    'nombre d entretiens, nb entretiens, nb d entretiens, nombre entretiens',
    'numero de entrevistas, cantidad de entrevistas, n entrevistas, num entrevistas, entrevistas',
    '面试次数, 面试轮数, 面试轮次',
  ],
  channel: [
    'source, sources, job source, application source, source of job, source of application, lead source, via, via what, through, channel, channels, platform, job platform, job board, jobboard, board, application site, application platform, application method, method, method of application, how applied, how i applied, how, how did you apply, where applied, where i applied, applied via, applied through, applied on site, applied where, site, website, website applied, web site, portal, job portal, found on, found via, found through, where found, where did i find it, how found, how did i find it, origin, referral, referred, referred by, referrer, referral source, application channel, apply via, ats, job site, job website, easy apply, easy application, application medium, medium, platform used, applied using, agency, recruitment agency, recruiter or direct, lane, application link source, search engine, referral from, mode of application',
    'quelle, kanal, uber, plattform, portal, jobborse, jobportal, stellenborse, gefunden uber, gefunden bei, gefunden auf, fundort, beworben uber, bewerbungsweg, herkunft, weg, bewerbungskanal, stellenportal, webseite, empfehlung, empfohlen von, vermittler, bewerbungsart kanal, seite',
    'source, canal, plateforme, site, via, par, site web, origine, moyen, jobboard, trouvee sur, trouve sur, trouve via, moyen de candidature, mode de candidature, provenance, site d emploi, site emploi, recommande par, cooptation, cabinet, support, ou',
    'fuente, canal, plataforma, via, portal, sitio, sitio web, origen, medio, pagina, pagina web, bolsa de trabajo origen, donde, portal de empleo, encontrado en, referido, referido por, referencia de, recomendado por, medio de postulacion, medio de aplicacion, donde aplique, web, canal de postulacion',
    '渠道, 来源, 投递渠道, 投递方式, 平台, 投递平台, 招聘平台, 申请渠道, 申请方式, 信息来源, 招聘渠道, 途径, 投递途径, 网站, 内推人, 推荐人, 内推, 是否内推, 招聘网站, 投递网站',
  ],
  location: [
    'location, locations, city, place of work, office, office location, job location, country, region, town, state province, work location, area, based in, state country, address, cities, city state, where located',
    'ort, standort, stadt, arbeitsort, einsatzort, land, region, adresse, sitz, dienstort, arbeitsstatte, plz ort',
    'lieu, ville, localisation, lieu de travail, localite, pays, region, adresse, site geographique, departement, emplacement',
    'ubicacion, ciudad, lugar, localidad, localizacion, pais, region, provincia, direccion, lugar de trabajo, sede',
    '地点, 城市, 工作地点, 地区, 工作城市, 所在地, 位置, 办公地点, base, base地, 工作地, 所在城市, 国家',
  ],
  workMode: [
    'work mode, workmode, remote, remote or onsite, remote onsite, remote hybrid, remote hybrid onsite, onsite remote, onsite or remote, workplace type, workplace, work type, work model, work setting, work arrangement, work style, location type, is remote, remote status, remote work, hybrid, on site or remote, wfh, working mode, work from home, setting, remote in person, remote ok',
    'arbeitsmodell, homeoffice, home office, remote, arbeitsform, arbeitsweise, remote anteil, vor ort oder remote',
    'teletravail, mode de travail, remote, presentiel, distanciel, teletravail possible, modalite de travail',
    'modalidad, modalidad de trabajo, teletrabajo, remoto, presencial, tipo de trabajo, modo de trabajo, remoto presencial',
    '工作方式, 远程, 是否远程, 办公方式, 办公模式',
  ],
  pay: [
    'salary, pay, salary range, pay range, compensation, comp, comp range, compensation range, total comp, tc, wage, wages, rate, hourly rate, day rate, daily rate, base, base salary, expected salary, salary expectation, salary expectations, annual salary, yearly salary, salary amount, wage amount, pay rate, remuneration, package, salary estimate, estimated salary, salary listed, posted salary, offered salary, asking salary, desired salary, salary k, salary usd, salary eur, ctc, stipend',
    'gehalt, gehaltsspanne, gehaltsvorstellung, gehaltswunsch, lohn, vergutung, jahresgehalt, entgelt, verdienst, stundenlohn, bezahlung, brutto, bruttogehalt, gehaltsrahmen, wunschgehalt, tagessatz',
    'salaire, remuneration, fourchette, fourchette salariale, pretentions, tjm, salaire annuel, salaire propose, salaire brut, pretention salariale, pretentions salariales, paie',
    'salario, sueldo, rango salarial, remuneracion, compensacion, expectativa salarial, pretension salarial, salario anual, sueldo bruto, banda salarial, aspiracion salarial, sueldo ofrecido, salario ofrecido',
    '薪资, 工资, 薪水, 薪资范围, 薪酬, 待遇, 年薪, 月薪, 期望薪资, 薪资待遇, 薪资水平, 底薪',
  ],
  payMin: [
    'salary min, min salary, minimum salary, pay min, min pay, salary from, salary low, comp min, lower salary, salary minimum, range min',
    'gehalt min, gehalt von, mindestgehalt',
    'salaire min, salaire minimum',
    'salario min, salario minimo, sueldo minimo',
    '最低薪资, 薪资下限',
  ],
  payMax: [
    'salary max, max salary, maximum salary, pay max, max pay, salary to, salary high, comp max, upper salary, salary maximum, range max',
    'gehalt max, gehalt bis, hochstgehalt',
    'salaire max, salaire maximum',
    'salario max, salario maximo, sueldo maximo',
    '最高薪资, 薪资上限',
  ],
  currency: ['currency, salary currency, pay currency', 'wahrung', 'devise', 'moneda, divisa', '币种, 货币'],
  level: [
    'level, job level, seniority, seniority level, experience level, grade, career level, role level, position level, experience',
    'ebene, level, karrierestufe, senioritat, erfahrungsstufe, hierarchieebene',
    'niveau, seniorite, niveau d experience, niveau du poste',
    'nivel, seniority, nivel de experiencia, antiguedad, jerarquia',
    '级别, 职级, 等级, 层级',
  ],
  postingUrl: [
    'url, link, job url, job link, posting url, posting link, apply link, application link, application url, listing, listing url, job posting url, job posting link, posting, link to job, link to posting, job post, job post url, source url, sourceurl, web link, hyperlink, job ad, apply url, job listing, job description link, link to application, website link, position link, url link, link url, job description url, job posting, web address, jd link',
    'link, url, stellenlink, anzeige, stellenanzeige, link zur stelle, link zur anzeige, ausschreibung, weblink, inserat, stellenausschreibung, link stellenanzeige, internetadresse',
    'lien, url, lien de l offre, lien offre, annonce, lien annonce, lien vers l offre, lien de l annonce, offre url',
    'enlace, url, link, liga, enlace de la oferta, enlace oferta, anuncio, enlace vacante, link de la vacante, link vacante, link oferta, liga de la vacante',
    '链接, 网址, 职位链接, 投递链接, 岗位链接, 招聘链接, 官网链接, 网申链接, 投递网址, 官网, 进度查询链接',
  ],
  postedOn: [
    'posted, date posted, posted on, posted date, posting date, post date, published, published on, published at, publish date, date published, listing date, listed on, date listed, posted at, job posted, job posted on, job posting date, open since, opened on',
    'veroffentlicht, veroffentlicht am, ausgeschrieben am, ausgeschrieben seit, anzeige vom, online seit, veroffentlichungsdatum, ausschreibungsdatum',
    'publiee le, publie le, date de publication, date publication, date de parution, parution, mise en ligne, date de l annonce',
    'publicado, publicado el, publicada el, fecha de publicacion, fecha publicacion',
    '发布日期, 发布时间, 职位发布时间, 岗位发布时间, 招聘发布日期',
  ],
  addedOn: [
    'added, date added, added on, added at, created, created at, created on, creation date, date created, saved, saved on, saved at, saved date, date saved, found, found at, date found, found date, discovered, discovered on, discovered at, fetched at, scraped at, scraped on, scraped date, imported at, date discovered, bookmarked, bookmarked at, logged at, logged on, collected at, first seen, first seen at, evaluated on, evaluation date, date evaluated, record created',
    'erstellt, erstellt am, angelegt am, hinzugefugt am, gespeichert am, gefunden am, aufgenommen am, erfasst am, angelegt',
    'ajoute le, ajoutee le, cree le, date d ajout, date de creation, trouvee le, date ajout, enregistree le, reperee le',
    'agregado, agregado el, creado, creado el, fecha de creacion, fecha creacion, guardado el, encontrado el, anadido el, fecha alta, fecha de alta',
    '添加日期, 添加时间, 创建时间, 创建日期, 收藏时间, 收藏日期, 发现日期, 录入时间, 录入日期',
  ],
  variant: [
    'resume, resume version, cv, cv version, cv used, resume used, resume name, resume variant, variant, resume file, cv file, version, version of resume, resume sent version, cv variant, cover letter version, resume type, cv type, resume id, which resume, which cv, resume title',
    'lebenslauf, lebenslauf version, cv version, version, verwendeter lebenslauf, unterlagen, lebenslaufversion',
    'cv utilise, version du cv, version cv, cv envoye version, cv version, modele de cv, version de cv',
    'version del cv, cv usado, curriculum, version cv, cv utilizado, hoja de vida, version de cv',
    '简历版本, 简历, 使用简历, 投递简历版本, 简历名称',
  ],
  notes: [
    'notes, note, comment, comments, remarks, remark, description, job description, details, summary, misc, additional notes, other, info, additional info, information, additional information, thoughts, observations, memo, feedback notes, interview notes, why it ended, reason, reason for rejection, rejection reason, next step, next steps, next action, follow up notes, extra, requirements, my notes, why, learnings, lessons, jd, job desc, key points, outcome notes, tech stack, sector, industry, skills',
    'notizen, notiz, bemerkung, bemerkungen, kommentar, kommentare, anmerkung, anmerkungen, beschreibung, details, sonstiges, info, infos, grund, absagegrund, nachste schritte, nachster schritt, hinweise, zusatzinfo',
    'notes, note, commentaire, commentaires, remarque, remarques, description, details, observations, infos, informations, motif, raison, prochaine etape, prochaines etapes, divers, precisions',
    'notas, nota, comentario, comentarios, observacion, observaciones, descripcion, detalles, informacion, motivo, razon, proximo paso, proximos pasos, otros, apuntes',
    '备注, 备注信息, 说明, 描述, 笔记, 评论, 其他, 详情, 职位描述, 岗位要求, 岗位描述, 要求, 原因, 拒绝原因, 下一步, 心得, 复盘, 注, 信息',
  ],
  tags: [
    'tags, tag, labels, label, category, categories, keywords, priority',
    'tags, schlagworte, kategorie, stichworte, prioritat',
    'etiquettes, categorie, mots cles, priorite',
    'etiquetas, categoria, palabras clave, prioridad',
    '标签, 类别, 分类, 优先级',
  ],
  contact: [
    'contact, contacts, contact name, contact person, recruiter name, recruiter contact, hiring manager name, poc, point of contact, person, contact info, contact details, contact email, recruiter email, interviewer, interviewers, hr contact, hr name, name of contact, name of recruiter, hiring manager contact, contact person name',
    'ansprechpartner, ansprechpartnerin, kontakt, kontaktperson, kontaktname, ansprechperson, recruiter name, kontakt e mail, ansprechpartner in',
    'contact, contacts, interlocuteur, nom du contact, recruteur, personne contactee, nom du recruteur, interlocutrice, mail contact',
    'contacto, persona de contacto, nombre del contacto, reclutador, nombre reclutador, reclutadora, contacto rrhh',
    '联系人, hr, hr联系方式, 联系方式, 招聘者, 对接人, 面试官, hr姓名, 联系电话',
  ],
  companySize: [
    'company size, size, employees, number of employees, headcount, team size, size of company, staff, company employees',
    'unternehmensgrosse, firmengrosse, mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter, grosse',
    'taille, taille de l entreprise, effectif, nombre d employes, effectifs, taille entreprise',
    'tamano, tamano de la empresa, empleados, numero de empleados, tamano empresa',
    '公司规模, 规模, 人数, 员工数, 企业规模',
  ],
  application: [
    'application id, app id, application number, application no, app no, application ref, job id, jobid, req id, requisition id, reference, reference number, ref, id, appnum, app num, application key, task, job number, posting id, card id, opportunity id',
    'bewerbungsnummer, referenz, referenznummer, kennziffer, bewerbung nr, id, nr, bewerbungs id, lfd nr, laufende nummer',
    'reference, ref, numero de candidature, id candidature, id, n, numero',
    'id, referencia, numero de solicitud, id postulacion, id candidatura, id solicitud, nro, numero',
    '编号, 申请编号, 投递编号, 序号, 单号, 记录编号, 职位编号',
  ],
  ignored: [
    'days since, days since applied, days since application, days elapsed, days open, days waiting, days in stage, days quiet, age, current date, today, now, last updated, updated, updated at, updated on, modified, modified at, last modified, last edited, last update, last updated at, date updated, date modified, follow up, follow up date, followup, followup date, follow up on, followup at, followup on, next follow up, next followup, follow up by, reminder, reminder date, next action date, next step date, next contact, deadline, application deadline, due, due date, apply by, closing date, expires, expires on, expiry, expiration date, valid until, score, fit score, match score, fit, fit rating, rating, match, rank, excitement, query, search query, search term, yoe, yoe max, years of experience, row, previous role, previous position, previous company, current role, current company, current position, former role, former company, last role, last company, index, no, nr, num, number, s no, sno, sr no, sl no, serial, serial no, week, month, year, quarter, weekday, day of week, salary type, paid, wage salary contract, job type, company type, employment type, contract type, type, role type, days, duration, total days, elapsed, pdf, report, cover letter, cover letter sent, email, phone number, contact phone number, telephone number, e mail, password, login, username, account, question and answers, subject, sender, message id, filename, file name, created by, activity, next ping, thread id, from, from status, from stage, previous status, old status, hours, time spent',
    'tage seit bewerbung, tage, tage offen, aktualisiert, aktualisiert am, zuletzt aktualisiert, letzte aktualisierung, geandert am, wiedervorlage, wiedervorlage am, erinnerung, frist, bewerbungsfrist, bewerbungsschluss, einsendeschluss, gultig bis, bewertung, wochentag, woche, monat, jahr, vertragsart, beschaftigungsart, anschreiben, dauer, e mail, nummer, branche, nachfassen am, alter status, von status',
    'mis a jour le, derniere mise a jour, date de mise a jour, mise a jour, date de relance, relancer le, a relancer le, prochaine relance, rappel, date limite, echeance, score, type de contrat, contrat, jours ecoules, semaine, mois, annee, lettre de motivation, duree, mail, email, secteur, ancien statut',
    'actualizado, actualizado el, ultima actualizacion, fecha de actualizacion, fecha de seguimiento, seguimiento el, proximo seguimiento, recordatorio, fecha limite, vencimiento, puntuacion, tipo de contrato, contrato, dias transcurridos, dias desde, semana, mes, ano, carta de presentacion, correo, email, sector, duracion, estado anterior',
    '更新时间, 更新日期, 最后更新, 截止日期, 截止时间, 网申截止, 跟进日期, 跟进时间, 提醒, 评分, 天数, 已过天数, 行业, 星期, 周, 月份, 合同类型, 邮箱, 密码, 账号, 用户名, 公司性质, 公司类型, 原状态',
  ],
};

/** Header words that say "this column holds days", in front of or behind the stage it is about. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  'date dates day on at time when datum am tag vom zeit fecha dia el hora le jour 日 期 时 间 timestamp datetime d'.split(
    ' ',
  ),
);
/** Header words that say nothing about which stage it is. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  'of the a an my was is got had did has have been if any i we y n der die das den ein eine de du des la les un una los las del received get erhalten recu recue recibida recibido stage status round step result outcome conducted held 是 否 有 无 了 吗'.split(
    ' ',
  ),
);
