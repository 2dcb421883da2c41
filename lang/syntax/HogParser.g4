/*
 * The grammar of Hog and HogQL. Where two alternatives both fit the rest of a text, the earlier one is meant.
 *
 * Nearly every keyword is a name too, and statements need no separator, so full-context prediction over this grammar is
 * right but slow. `narrow.ts` therefore decides the role of such tokens beforehand and gives them role types
 * (`LPAREN_CALL` for the parenthesis of a call, `IDENT` for a keyword used as a name, …). A set such as
 * `(LPAREN | LPAREN_CALL)` reads: any parenthesis; in the narrowed automaton (`automata.ts`) only the role type.
 */
parser grammar HogParser;

options {
  tokenVocab = HogLexer;
  superClass = ParserBase;
}

@header {
import { ParserBase } from "../parser-base.ts";
}

// --- Entry points --------------------------------------------------------------------------------------------------

program: declaration* EOF;
expressionEntry: expr EOF;
selectEntry: (setSelect | tag) SEMICOLON? EOF;
orderEntry: orderItem;
templateEntry: FULL_TEMPLATE_START templatePart* EOF;

// --- Programs ------------------------------------------------------------------------------------------------------

declaration: variableDeclaration | statement;
variableDeclaration: LET identifier (ASSIGN expr)?;

statement
  : returnStatement
  | throwStatement
  | tryStatement
  | ifStatement
  | whileStatement
  | forInStatement
  | forStatement
  | functionDeclaration
  | block
  | exprStatement
  | emptyStatement
  ;

returnStatement: RETURN_VALUE expr SEMICOLON? | RETURN expr? SEMICOLON?;
throwStatement: THROW expr SEMICOLON?;
tryStatement: TRY block catchClause* finallyClause?;
catchClause: CATCH (LPAREN name=identifier (COLON type=identifier)? RPAREN)? block;
finallyClause: FINALLY block;
ifStatement: IF LPAREN expr RPAREN then=statement (ELSE otherwise=statement)?;
whileStatement: WHILE LPAREN expr RPAREN statement SEMICOLON?;
forInStatement: FOR LPAREN LET first=identifier (COMMA second=identifier)? IN expr RPAREN statement SEMICOLON?;
forStatement
  : FOR LPAREN initializer=forPart? SEMICOLON condition=expr? SEMICOLON increment=forPart? RPAREN statement SEMICOLON?
  ;
forPart: LET identifier (ASSIGN expr)? | left=expr ASSIGN right=expr | single=expr;
functionDeclaration: (FN | FUN) identifier (LPAREN | LPAREN_CALL) (dottedName (COMMA dottedName)* COMMA?)? RPAREN block;
block: (LBRACE | LBRACE_BLOCK) declaration* RBRACE;
exprStatement: left=expr (ASSIGN right=expr)? SEMICOLON?;
emptyStatement: SEMICOLON;

// --- Expressions ---------------------------------------------------------------------------------------------------

expr
  : expr AND expr                                         # andExpr
  | expr OR expr                                          # orExpr
  | <assoc = right> expr QUESTION expr COLON expr         # ternaryExpr
  | expr AS (identifier | STRING)                         # aliasExpr
  | value                                                 # valueExpr
  ;

value
  : primary                                                                              # primaryValue
  | value (LPAREN | LPAREN_CALL) callArguments RPAREN                                    # callValue
  | value (LBRACKET | LBRACKET_INDEX) subscript RBRACKET                                 # subscriptValue
  | value (DOT | DOT_POSTFIX) DECIMAL                                                    # tupleAccessValue
  | value (DOT | DOT_POSTFIX) identifier                                                 # propertyValue
  | value (DOT | DOT_POSTFIX) ASTERISK exclude? replace?                                 # tableStarValue
  | value NULL_PROPERTY LBRACKET expr RBRACKET                                           # nullishSubscriptValue
  | value NULL_PROPERTY DECIMAL                                                          # nullishTupleAccessValue
  | value NULL_PROPERTY identifier                                                       # nullishPropertyValue
  | value CAST_OPERATOR castType                                                         # castValue
  | (DASH | DASH_NEGATE) value                                                           # negateValue
  | value op=(ASTERISK | ASTERISK_INFIX | SLASH | PERCENT) value                         # multiplyValue
  | value op=(PLUS | PLUS_INFIX | DASH | DASH_INFIX | CONCAT) value                      # addValue
  | value comparator value                                                               # compareValue
  | value IGNORE NULLS                                                                   # ignoreNullsValue
  | value IS NOT? NULL                                                                   # isNullValue
  | value IS NOT? DISTINCT FROM value                                                    # isDistinctValue
  | value NULL_SAFE_EQUAL value                                                          # nullSafeEqualValue
  | value NULLISH value                                                                  # nullishValue
  | value NOT? BETWEEN value AND value                                                   # betweenValue
  | NOT value                                                                            # notValue
  | secondary                                                                            # secondaryValue
  ;

/* The arguments of a value; a name's are read by `call`, unless they are a query without parentheses of its own. */
callArguments: querySelect | (exprList setTail?)?;

comparator
  : EQUAL
  | NOT_EQUAL
  | LESS
  | LESS_EQUAL
  | GREATER
  | GREATER_EQUAL
  | NOT? IN COHORT?
  | NOT? (LIKE | ILIKE)
  | REGEX
  | NOT_REGEX
  | IREGEX
  | NOT_IREGEX
  ;

subscript: low=expr (COLON high=expr?)? | COLON high=expr?;
exprList: expr (COMMA expr)* COMMA?;

/* What is tried before the prefix operators: so `-5` is a literal and `not (a)` a call. */
primary
  : CASE subject=expr? caseBranch+ (ELSE otherwise=expr)? END                                       # casePrimary
  | CAST LPAREN expr (AS | AS_NAME) typeExpr RPAREN                                                 # castPrimary
  | TRY_CAST LPAREN expr (AS | AS_NAME) typeExpr RPAREN                                             # tryCastPrimary
  | DATE STRING                                                                                     # datePrimary
  | INTERVAL expr intervalUnit                                                                      # intervalPrimary
  | INTERVAL STRING                                                                                 # intervalStringPrimary
  | SUBSTRING LPAREN expr FROM expr (FOR expr)? RPAREN                                              # substringPrimary
  | TIMESTAMP STRING                                                                                # timestampPrimary
  | TRIM LPAREN side=(BOTH | LEADING | TRAILING) (STRING | template) FROM expr RPAREN               # trimPrimary
  | COLUMNS LPAREN exprList RPAREN                                                                  # columnsPrimary
  | ASTERISK COLUMNS LPAREN exprList RPAREN                                                         # spreadPrimary
  | call                                                                                            # callPrimary
  | tag                                                                                             # tagPrimary
  | template                                                                                        # templatePrimary
  | number                                                                                          # numberPrimary
  | STRING                                                                                          # stringPrimary
  | NULL                                                                                            # nullPrimary
  ;

/* What is tried after the prefix operators. */
secondary
  : ASTERISK exclude? replace?                                                                      # starSecondary
  | LAMBDA identifier (COMMA identifier)* COMMA? COLON expr                                         # lambdaSecondary
  | parenthesized                                                                                   # parenthesizedSecondary
  | ARRAY? LBRACKET exprList? RBRACKET                                                              # arraySecondary
  | LBRACE (expr (COLON content=expr (COMMA dictItem)* COMMA?)?)? RBRACE                            # braceSecondary
  | arrow                                                                                           # arrowSecondary
  | identifier (ASSIGN | ASSIGN_NAMED) expr                                                         # namedArgumentSecondary
  | HASH DECIMAL                                                                                    # positionSecondary
  | fieldName                                                                                       # fieldSecondary
  ;

caseBranch: WHEN condition=expr THEN result=expr;
dictItem: key=expr COLON content=expr;

call
  : identifier argumentList
    ( WITHIN GROUP LPAREN orderBy RPAREN
    | argumentList? filter? (OVER (LPAREN window RPAREN | overName=identifier))?
    )
  ;
argumentList
  : (LPAREN | LPAREN_CALL) DISTINCT? (exprList (ORDER BY orderItems)? setTail? | (ORDER BY orderItems)?) RPAREN
  ;
filter: FILTER LPAREN WHERE expr RPAREN;

/*
 * A query, an expression in parentheses, a tuple, or (with `setTail`) a set query whose first member stands in
 * parentheses itself. What may come before a tail is checked when the tree is built: telling it beforehand would mean
 * to read the whole member twice.
 */
parenthesized
  : LPAREN querySelect RPAREN                            # queryParens
  | LPAREN expr (setTail | COMMA exprList?)? RPAREN      # exprParens
  ;

arrow
  : ( LPAREN_ARROW (identifier (COMMA identifier)* COMMA?)? RPAREN
    | identifier ((COMMA | COMMA_ARROW) identifier)* (COMMA | COMMA_ARROW)?
    ) ARROW (expr | block)
  ;

exclude: EXCLUDE LPAREN dottedName (COMMA dottedName)* COMMA? RPAREN;
replace: REPLACE LPAREN replaceItem (COMMA replaceItem)* RPAREN;
replaceItem: expr (AS | AS_NAME) identifier;

template: TEMPLATE_START templatePart* TEMPLATE_END;
templatePart: TEMPLATE_TEXT | LBRACE expr RBRACE;

number: (PLUS | DASH)? (floatNumber | BINARY | OCTAL | BAD_OCTAL | DECIMAL | HEX | INF | NAN);
floatNumber: FLOAT | DOT (DECIMAL | OCTAL) | DECIMAL (DOT | DOT_POSTFIX) (DECIMAL | OCTAL)?;

castType: castTypeName (WITH LOCAL? TIME ZONE)?;
castTypeName
  : IDENT | QUOTED_IDENT | SECOND | MINUTE | HOUR | DAY | WEEK | MONTH | QUARTER | YEAR | DATE | TIME | TIMESTAMP | INTERVAL
  ;
typeExpr
  : identifier (LPAREN | LPAREN_CALL) typeMember (COMMA typeMember)* COMMA? RPAREN arraySuffix*    # membersType
  | identifier (LPAREN | LPAREN_CALL) enumMember (COMMA enumMember)* COMMA? RPAREN arraySuffix*    # enumType
  | identifier (LPAREN | LPAREN_CALL) typeExpr (COMMA typeExpr)* COMMA? RPAREN arraySuffix*        # nestedType
  | identifier (LPAREN | LPAREN_CALL) exprList? RPAREN arraySuffix*                                # parametersType
  | identifier identifier+ arraySuffix*                                                            # wordsType
  | identifier arraySuffix*                                                                        # nameType
  ;
typeMember: identifier typeExpr;
enumMember: STRING EQUAL number;
arraySuffix: (LBRACKET | LBRACKET_INDEX) DECIMAL? RBRACKET;

// --- Tags ----------------------------------------------------------------------------------------------------------

tag
  : (LESS | TAG_LESS) tagName tagAttribute* (SLASH_GREATER | TAG_SELF_CLOSE)                                # emptyTag
  | (LESS | TAG_LESS) open=tagName tagAttribute* (GREATER | TAG_GREATER) tagChild*
    TAG_END_START close=tagName (GREATER | TAG_GREATER)                                                     # fullTag
  ;
tagName: TAG_NAME | identifier;
tagAttribute: tagName EQUAL (STRING | template) | tagName EQUAL LBRACE expr RBRACE | tagName;
tagChild: tag | TAG_TEXT | LBRACE expr RBRACE;

// --- Queries -------------------------------------------------------------------------------------------------------

setSelect: selectAtom trailer* setMember*;
querySelect: queryAtom trailer* setMember*;
setTail: trailer+ setMember* | setMember+;
setMember: setOperator selectAtom trailer*;
setOperator: (EXCEPT ALL? | (UNION | INTERSECT) (ALL | DISTINCT)?) (BY NAME)?;
selectAtom: queryAtom | LPAREN setSelect RPAREN | LBRACE expr RBRACE;
queryAtom: selectStatement | with (selectStatement | LPAREN setSelect RPAREN);

/* Whether a trailer belongs to the select before it or to the whole set is worked out from their sequence afterwards. */
trailer
  : orderBy                                                             # orderTrailer
  | LIMIT expr PERCENT? (COMMA expr)? (WITH TIES)? (BY exprList)?       # limitTrailer
  | OFFSET expr (BY exprList)?                                          # offsetTrailer
  | SETTINGS setting (COMMA setting)*                                   # settingsTrailer
  ;
setting: identifier EQUAL (number | STRING | NULL);

selectStatement
  : selectHead
    (FROM from)?
    arrayJoin?
    (PREWHERE prewhere=expr)?
    (WHERE where=expr)?
    (USING? firstSample=sample)?
    (GROUP BY grouping)?
    (WITH (CUBE | ROLLUP))?
    (WITH TOTALS)?
    (HAVING having=expr)?
    (QUALIFY qualify=expr)?
    (USING secondSample=sample)?
    (WINDOW windowDefinition (COMMA windowDefinition)*)?
  ;
top: TOP DECIMAL (WITH TIES)?;
/* A comma after the last column wins over one more column (`select a, where b`). Without one: `SELECT_LIST`. */
selectHead
  : SELECT DISTINCT? top? column (COMMA column)* COMMA
  | (SELECT | SELECT_LIST) DISTINCT? top? column (COMMA column)*
  ;
column
  : identifier COLON expr       # prefixColumn
  | FROM implicitAlias          # fromColumn
  | expr implicitAlias?         # exprColumn
  ;
implicitAlias: IDENT | QUOTED_IDENT | ASC | COHORT | DATE | DESCENDING | FINAL | ID | RETURN | TOP | TOTALS;
arrayJoin: side=(LEFT | INNER)? ARRAY JOIN exprList;

grouping
  : ALL                                                                          # allGrouping
  | kind=(CUBE | ROLLUP) LPAREN exprList RPAREN                                  # modeGrouping
  | GROUPING SETS LPAREN groupingSet (COMMA groupingSet)* RPAREN                 # setsGrouping
  | exprList                                                                     # listGrouping
  ;
groupingSet: LPAREN exprList? RPAREN;

with: WITH RECURSIVE? cte (COMMA cte)* COMMA?;
cte
  : identifier nameList? (USING KEY nameList)? AS (NOT? MATERIALIZED)? LPAREN setSelect RPAREN    # subqueryCte
  | expr (AS | AS_NAME) identifier                                                                # columnCte
  ;
nameList: (LPAREN | LPAREN_CALL) identifier (COMMA identifier)* RPAREN;

orderBy: ORDER BY orderItems (INTERPOLATE (LPAREN interpolation (COMMA interpolation)* RPAREN)?)?;
orderItems: orderItem (COMMA orderItem)*;
orderItem
  : expr direction=(ASC | DESC | DESCENDING)? (NULLS (FIRST | LAST))? (COLLATE STRING)?
    (WITH FILL (FROM low=expr)? (TO high=expr)? (STEP step=expr)?)?
  ;
interpolation: expr (AS expr)?;

window: (PARTITION BY exprList)? (ORDER BY orderItems)? (unit=(ROWS | RANGE) frame)?;
frame: frameBound | BETWEEN frameBound AND frameBound;
frameBound
  : CURRENT ROW                        # currentRowBound
  | UNBOUNDED PRECEDING                # unboundedPrecedingBound
  | UNBOUNDED FOLLOWING                # unboundedFollowingBound
  | expr (PRECEDING | FOLLOWING)       # valueBound
  ;
windowDefinition: identifier AS LPAREN window RPAREN;

from
  : from NATURAL? joinKind? JOIN from joinConstraint?                          # joinFrom
  | from POSITIONAL JOIN from joinConstraint?                                  # positionalFrom
  | from (CROSS JOIN | COMMA) from                                             # crossFrom
  | from PIVOT LPAREN pivotBody RPAREN                                         # pivotFrom
  | from UNPIVOT (INCLUDE NULLS)? LPAREN unpivotColumns RPAREN                 # unpivotFrom
  | table FINAL? sample?                                                       # tableFrom
  | LPAREN from RPAREN                                                         # parenthesizedFrom
  ;
joinKind
  : (ALL | ANY | ASOF)? INNER
  | INNER (ALL | ANY | ASOF)?
  | (ALL | ANY | ASOF | ANTI | SEMI)
  | ASOF (ANTI | SEMI)
  | joinStrictness? (LEFT | RIGHT) OUTER?
  | (LEFT | RIGHT) OUTER? joinStrictness?
  | ASOF (ANTI | SEMI) (LEFT | RIGHT) OUTER?
  | (ALL | ANY | ASOF)? FULL OUTER?
  | FULL OUTER? (ALL | ANY | ASOF)?
  ;
joinStrictness: SEMI | ALL | ANTI | ANY | ASOF;
joinConstraint: ON constraintList | USING LPAREN constraintList RPAREN | USING constraintList;
/* An `exprList` of its own: what may follow a join is nothing to look for behind every other list. */
constraintList: expr (COMMA expr)* COMMA?;
sample: SAMPLE ratio PERCENT? (OFFSET ratio)? ((LPAREN | LPAREN_CALL) identifier RPAREN)?;
ratio: LBRACE expr RBRACE | number (SLASH number)?;

table
  : table PIVOT LPAREN pivotBody RPAREN                                        # pivotTable
  | table UNPIVOT (INCLUDE NULLS)? LPAREN unpivotColumns RPAREN                # unpivotTable
  | table (tableAlias | AS identifier) nameList?                               # aliasTable
  | identifier (LPAREN | LPAREN_CALL) exprList? RPAREN                         # functionTable
  | dottedName                                                                 # nameTable
  | LPAREN setSelect RPAREN                                                    # queryTable
  | LPAREN VALUES valuesRow (COMMA valuesRow)* RPAREN                          # valuesTable
  | tag                                                                        # tagTable
  | LBRACE expr RBRACE                                                         # placeholderTable
  ;
tableAlias: IDENT | QUOTED_IDENT | DATE | FIRST | ID | KEY;
valuesRow: LPAREN expr (COMMA expr)* RPAREN;
pivotBody: exprList FOR pivotColumn+ (GROUP BY exprList)?;
pivotColumn: pivotTarget IN LPAREN exprList RPAREN;
unpivotColumns: unpivotColumn (COMMA unpivotColumn)* COMMA?;
unpivotColumn: pivotTarget FOR pivotTarget IN LPAREN exprList RPAREN pivotColumn*;
pivotTarget: LPAREN exprList RPAREN | expr;

// --- Names ---------------------------------------------------------------------------------------------------------

dottedName: identifier ((DOT | DOT_POSTFIX) identifier)*;
intervalUnit: SECOND | MINUTE | HOUR | DAY | WEEK | MONTH | QUARTER | YEAR;

identifier
  : IDENT | QUOTED_IDENT | CALLEE
  | ALL | AND | ANTI | ANY | ARRAY | AS | ASC | ASOF | BETWEEN | BOTH | BY | CASE | CAST | COHORT | COLLATE | COLUMNS
  | CROSS | CUBE | CURRENT | DATE | DAY | DESC | DESCENDING | DISTINCT | ELSE | END | EXCLUDE | EXTRACT | FILL | FILTER
  | FINAL | FIRST | FOLLOWING | FOR | FROM | FULL | GROUP | GROUPING | HAVING | HOUR | ID | IF | IGNORE | ILIKE | IN
  | INCLUDE | INNER | INTERPOLATE | INTERVAL | IS | JOIN | KEY | LAMBDA | LAST | LEADING | LEFT | LIKE | LIMIT | LOCAL
  | MINUTE | MONTH | NAME | NATURAL | NOT | NULLS | OFFSET | ON | OR | ORDER | OUTER | OVER | PARTITION | PIVOT
  | POSITIONAL | PRECEDING | PREWHERE | QUALIFY | QUARTER | RANGE | RECURSIVE | REPLACE | RETURN | RIGHT | ROLLUP | ROW
  | ROWS | SAMPLE | SECOND | SELECT | SEMI | SETS | SETTINGS | STEP | SUBSTRING | THEN | TIES | TIME | TIMESTAMP | TO | TOP
  | TOTALS | TRAILING | TRIM | TRUNCATE | TRY_CAST | UNBOUNDED | UNION | UNPIVOT | USING | VALUES | WEEK | WHEN | WHERE
  | WINDOW | WITH | YEAR | ZONE
  ;

/* A name that isn't called. */
fieldName
  : IDENT | QUOTED_IDENT
  | ALL | AND | ANTI | ANY | ARRAY | AS | ASC | ASOF | BETWEEN | BOTH | BY | CASE | CAST | COHORT | COLLATE | COLUMNS
  | CROSS | CUBE | CURRENT | DATE | DAY | DESC | DESCENDING | DISTINCT | ELSE | END | EXCLUDE | EXTRACT | FILL | FILTER
  | FINAL | FIRST | FOLLOWING | FOR | FROM | FULL | GROUP | GROUPING | HAVING | HOUR | ID | IF | IGNORE | ILIKE | IN
  | INCLUDE | INNER | INTERPOLATE | INTERVAL | IS | JOIN | KEY | LAMBDA | LAST | LEADING | LEFT | LIKE | LIMIT | LOCAL
  | MINUTE | MONTH | NAME | NATURAL | NOT | NULLS | OFFSET | ON | OR | ORDER | OUTER | OVER | PARTITION | PIVOT
  | POSITIONAL | PRECEDING | PREWHERE | QUALIFY | QUARTER | RANGE | RECURSIVE | REPLACE | RETURN | RIGHT | ROLLUP | ROW
  | ROWS | SAMPLE | SECOND | SELECT | SEMI | SETS | SETTINGS | STEP | SUBSTRING | THEN | TIES | TIME | TIMESTAMP | TO | TOP
  | TOTALS | TRAILING | TRIM | TRUNCATE | TRY_CAST | UNBOUNDED | UNION | UNPIVOT | USING | VALUES | WEEK | WHEN | WHERE
  | WINDOW | WITH | YEAR | ZONE
  ;
