/** What keys of other trackers' exports are called; values decide the rest (`intake/reading/`). */
export const keyWords = {
  company: /compan|employer|organi[sz]ation|^org$|firma|arbeitgeber|unternehmen|entreprise|empresa|公司|企业/i,
  role: /role|position|title|^job|stelle|poste|puesto|职位|岗位/i,
  /** Lists of things that were applied to, so that a parent that has them is a company or a board, not an application. */
  applications:
    /application|bewerbung|candidat|solicitud|postulaci|申请|投递|^(?:jobs?|roles?|positions?|openings?|cards?|items?|entries)$/i,
  /** Lists of what happened to an application. */
  log: /histor|event|stage|status|log|timeline|activit|interview|round|step|progress|verlauf|transition|offer|phase|response/i,
  /** What a posting is called; its fields belong to the application itself. */
  posting: /^(?:jobs?|roles?|positions?|postings?|openings?|listings?|vacanc(?:y|ies))$/i,
  id: /^(?:id|_id|uuid|key|uid)$/i,
  /** What an event turned into; `from` says where it came from and is not read. */
  word: /^(?:to|to_?(?:status|stage|state)|new_?(?:status|stage|state)|status|stage|state|type|kind|event|event_?type|action|name|title|label|round|round_?type|interview_?type|phase|step|activity|value|column)$/i,
  outcome: /^(?:outcome|result|decision|verdict)$/i,
  note: /^(?:notes?|comments?|details?|description|text|message|feedback|remarks?)$/i,
  time: /date|time|(?:^|_)(?:at|on|when|day)$|[a-z](?:At|On)$|datum|fecha|日期|时间/,
  /** When an entry was written down or changed, which is not when it happened. */
  bookkeeping: /creat|updat|record|learn|insert|modif|added|import/i,
} as const;
