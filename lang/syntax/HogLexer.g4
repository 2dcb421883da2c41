/*
 * Tokens of Hog and HogQL. Keywords are not here: they are spelled like identifiers, and `tokens.ts` gives them their
 * types from one table, which keeps this automaton small. Types that end in a role (`_CALL`, `_INFIX`, …) are never
 * made by the lexer either: `narrow.ts` gives them to tokens whose role the surroundings decide.
 */
lexer grammar HogLexer;

options {
  superClass = LexerBase;
}

@header {
import { LexerBase } from "../lexer-base.ts";
}

tokens {
  ALL, AND, ANTI, ANY, ARRAY, AS, ASC, ASOF, BETWEEN, BOTH, BY, CASE, CAST, CATCH, COHORT, COLLATE, COLUMNS, CROSS,
  CUBE, CURRENT, DATE, DAY, DESC, DESCENDING, DISTINCT, ELSE, END, EXCEPT, EXCLUDE, EXTRACT, FILL, FILTER, FINAL,
  FINALLY, FIRST, FN, FOLLOWING, FOR, FROM, FULL, FUN, GROUP, GROUPING, HAVING, HOUR, ID, IF, IGNORE, ILIKE, IN,
  INCLUDE, INF, INNER, INTERPOLATE, INTERSECT, INTERVAL, IS, JOIN, KEY, LAMBDA, LAST, LEADING, LEFT, LET, LIKE, LIMIT,
  LOCAL, MATERIALIZED, MINUTE, MONTH, NAME, NAN, NATURAL, NOT, NULL, NULLS, OFFSET, ON, OR, ORDER, OUTER, OVER,
  PARTITION, PIVOT, POSITIONAL, PRECEDING, PREWHERE, QUALIFY, QUARTER, RANGE, RECURSIVE, REPLACE, RETURN, RIGHT, ROLLUP,
  ROW, ROWS, SAMPLE, SECOND, SELECT, SEMI, SETS, SETTINGS, STEP, SUBSTRING, THEN, THROW, TIES, TIME, TIMESTAMP, TO, TOP,
  TOTALS, TRAILING, TRIM, TRUNCATE, TRY, TRY_CAST, UNBOUNDED, UNION, UNPIVOT, USING, VALUES, WEEK, WHEN, WHERE, WHILE,
  WINDOW, WITH, WITHIN, YEAR, ZONE,
  CALLEE, LPAREN_ARROW, LPAREN_CALL, LBRACKET_INDEX, LBRACE_BLOCK, DASH_INFIX, DASH_NEGATE, PLUS_INFIX, ASTERISK_INFIX, DOT_POSTFIX,
  COMMA_ARROW, ASSIGN_NAMED, AS_NAME, RETURN_VALUE, SELECT_LIST
}

WHITESPACE: [\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]+ -> skip;
LINE_COMMENT: ('--' | '//') ~[\r\n]* -> channel(HIDDEN);
BLOCK_COMMENT: '/*' {this.commentCloses()}? .*? '*/' -> channel(HIDDEN);
HASH: '#' {this.digitFollows()}?;
HASH_COMMENT: '#' {!this.digitFollows()}? ~[\r\n]* -> channel(HIDDEN);

TEMPLATE_START: 'f\'' -> pushMode(TEMPLATE);
FULL_TEMPLATE_START: 'F\'' -> pushMode(FULL_TEMPLATE);
IDENT: [A-Za-z_$] [A-Za-z0-9_$]*;
QUOTED_IDENT: '`' (~[`\\] | '``' | '\\\'' | '\\\\' | ESCAPE)* '`' | '"' (~["\\] | '""' | '\\"' | '\\\\' | ESCAPE)* '"';
STRING: '\'' (~['\\] | '\'\'' | '\\\'' | '\\\\' | ESCAPE)* '\'';

FLOAT
  : DIGITS '.' [0-9]* EXPONENT
  | '.' DIGITS EXPONENT
  | DIGITS EXPONENT
  | HEX_DIGITS ('.' [0-9a-fA-F]*)? [pP] [+-]? DIGITS
  ;
BINARY: '0' [bB] [01]+;
BAD_BINARY: '0' [bB] [0-9]+;
OCTAL: '0' [0-7]+;
BAD_OCTAL: '0' [oO] [0-9]+;
HEX: HEX_DIGITS;
DECIMAL: DIGITS;

fragment DIGITS: [0-9]+;
fragment HEX_DIGITS: '0' [xX] [0-9a-fA-F]+;
fragment EXPONENT: [eE] [+-]? DIGITS;
fragment ESCAPE: '\\' [bBfFrRnNtT0aAvV] | '\\' [xX] [0-9a-fA-F] [0-9a-fA-F];

ARROW: '->';
CAST_OPERATOR: '::';
ASSIGN: ':=';
COLON: ':';
COMMA: ',';
CONCAT: '||';
DASH: '-';
DOT: '.';
EQUAL: '=' | '==';
NOT_EQUAL: '!=' | '<>';
NULL_SAFE_EQUAL: '<=>';
LESS_EQUAL: '<=';
GREATER_EQUAL: '>=';
TAG_LESS: '<' {this.isTagStart()}? -> pushMode(TAG_OPEN);
LESS: '<';
GREATER: '>';
TAG_END_START: '</' -> pushMode(TAG_CLOSE);
SLASH_GREATER: '/>';
REGEX: '~' | '=~';
IREGEX: '~*' | '=~*';
NOT_REGEX: '!~';
NOT_IREGEX: '!~*';
NULL_PROPERTY: '?.';
NULLISH: '??';
QUESTION: '?';
PERCENT: '%';
PLUS: '+';
SLASH: '/';
ASTERISK: '*';
SEMICOLON: ';';
LPAREN: '(';
RPAREN: ')';
LBRACKET: '[';
RBRACKET: ']';
LBRACE: '{' -> pushMode(DEFAULT_MODE);
RBRACE: '}' -> popMode;
UNEXPECTED: .;

mode TEMPLATE;
TEMPLATE_TEXT: (~['\\{] | '\'\'' | '\\\'' | '\\{' | '\\\\' | ESCAPE)+;
TEMPLATE_END: '\'' -> popMode;
TEMPLATE_BRACE: '{' -> type(LBRACE), pushMode(DEFAULT_MODE);
BAD_ESCAPE: .;

mode FULL_TEMPLATE;
FULL_TEMPLATE_TEXT: ('\\{' | ~'{')+ -> type(TEMPLATE_TEXT);
FULL_TEMPLATE_BRACE: '{' -> type(LBRACE), pushMode(DEFAULT_MODE);

mode TAG_OPEN;
TAG_SPACE: [ \t\r\n]+ -> skip;
TAG_LINE_COMMENT: ('--' | '//') ~[\r\n]* -> channel(HIDDEN);
TAG_BLOCK_COMMENT: '/*' {this.commentCloses()}? .*? '*/' -> channel(HIDDEN);
TAG_NAME: [A-Za-z_] [A-Za-z0-9_-]*;
TAG_EQUAL: '=' -> type(EQUAL);
TAG_STRING: '\'' (~['\\] | '\'\'' | '\\\'' | '\\\\' | ESCAPE)* '\'' -> type(STRING);
TAG_BRACE: '{' -> type(LBRACE), pushMode(DEFAULT_MODE);
TAG_SELF_CLOSE: '/>' -> popMode;
TAG_GREATER: '>' -> mode(TAG_BODY);
TAG_UNEXPECTED: . -> type(UNEXPECTED);

mode TAG_BODY;
TAG_TEXT: ~[<{]+;
TAG_BODY_BRACE: '{' -> type(LBRACE), pushMode(DEFAULT_MODE);
TAG_BODY_END: '</' -> type(TAG_END_START), mode(TAG_CLOSE);
TAG_BODY_LESS: '<' -> type(TAG_LESS), pushMode(TAG_OPEN);

mode TAG_CLOSE;
TAG_CLOSE_SPACE: [ \t\r\n]+ -> skip;
TAG_CLOSE_LINE_COMMENT: ('--' | '//') ~[\r\n]* -> channel(HIDDEN);
TAG_CLOSE_BLOCK_COMMENT: '/*' {this.commentCloses()}? .*? '*/' -> channel(HIDDEN);
TAG_CLOSE_NAME: [A-Za-z_] [A-Za-z0-9_-]* -> type(TAG_NAME);
TAG_CLOSE_GREATER: '>' -> type(TAG_GREATER), popMode;
TAG_CLOSE_UNEXPECTED: . -> type(UNEXPECTED);
