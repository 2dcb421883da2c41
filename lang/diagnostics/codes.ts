export type DiagnosticCode = `H0${1 | 2 | 3}${number}`;
