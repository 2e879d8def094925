const list = (text: string) => text.split(',').map((word) => word.trim());

/** What people put into a cell to say yes. Compared in lower case, trimmed. */
export const YES: ReadonlySet<string> = new Set(
  list(
    'yes, y, yep, yeah, true, t, x, 1, 1.0, ✓, ✔, ✔️, ✅, ☑, ☑️, [x], done, cleared, qualified, passed, ok, completed, complete, attended, invited, scheduled, ja, j, erledigt, wahr, eingeladen, oui, o, vrai, fait, si, sí, s, verdadero, hecho, 是, 有, 对, 已, 通过, 已通过, 已完成, 完成, √, ✔︎, checked, received, expired, missed, verpasst',
  ),
);

/** What people put into a cell to say no, or not yet. */
export const NO: ReadonlySet<string> = new Set(
  list(
    'no, n, nope, false, f, 0, 0.0, ✗, ✘, ❌, ✖, ✖️, ☐, [ ], [], never, none, nein, falsch, keine, keins, kein, non, faux, aucun, aucune, falso, ninguno, ninguna, 否, 无, 没有, 没, 未, 不, not yet, noch nicht, pas encore, aún no, aun no, todavía no, 还没, 暂无, unchecked, pending, waiting, tbd, skipped',
  ),
);

/** What stands in a cell that says nothing. */
export const NOTHING: ReadonlySet<string> = new Set(
  list(
    ', -, --, ---, –, —, ?, ??, n/a, na, n.a., n.a, #n/a, nan, null, none, nil, nil., undefined, /, \\, ., .., ..., …, *, not available, not applicable, unknown, unspecified, not specified, not provided, not mentioned, tbd, tba, tbc, k.a., k. a., keine angabe, unbekannt, offen, entfällt, inconnu, nc, n.c., non renseigné, s/d, n/d, desconocido, sin datos, 无, 暂无, 未知, 不详, 未填, xxx, #ref!, #value!, #name?, #div/0!, (blank), (none), empty',
  ),
);
