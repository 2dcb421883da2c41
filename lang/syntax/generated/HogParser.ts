// Generated from HogLexer.g4 and HogParser.g4 by generate.ts. Do not edit.
import * as antlr from "antlr4ng";
import { Token } from "antlr4ng";

import { ParserBase } from "../parser-base.ts";

export class HogParser extends ParserBase {
    public static readonly ALL = 1;
    public static readonly AND = 2;
    public static readonly ANTI = 3;
    public static readonly ANY = 4;
    public static readonly ARRAY = 5;
    public static readonly AS = 6;
    public static readonly ASC = 7;
    public static readonly ASOF = 8;
    public static readonly BETWEEN = 9;
    public static readonly BOTH = 10;
    public static readonly BY = 11;
    public static readonly CASE = 12;
    public static readonly CAST = 13;
    public static readonly CATCH = 14;
    public static readonly COHORT = 15;
    public static readonly COLLATE = 16;
    public static readonly COLUMNS = 17;
    public static readonly CROSS = 18;
    public static readonly CUBE = 19;
    public static readonly CURRENT = 20;
    public static readonly DATE = 21;
    public static readonly DAY = 22;
    public static readonly DESC = 23;
    public static readonly DESCENDING = 24;
    public static readonly DISTINCT = 25;
    public static readonly ELSE = 26;
    public static readonly END = 27;
    public static readonly EXCEPT = 28;
    public static readonly EXCLUDE = 29;
    public static readonly EXTRACT = 30;
    public static readonly FILL = 31;
    public static readonly FILTER = 32;
    public static readonly FINAL = 33;
    public static readonly FINALLY = 34;
    public static readonly FIRST = 35;
    public static readonly FN = 36;
    public static readonly FOLLOWING = 37;
    public static readonly FOR = 38;
    public static readonly FROM = 39;
    public static readonly FULL = 40;
    public static readonly FUN = 41;
    public static readonly GROUP = 42;
    public static readonly GROUPING = 43;
    public static readonly HAVING = 44;
    public static readonly HOUR = 45;
    public static readonly ID = 46;
    public static readonly IF = 47;
    public static readonly IGNORE = 48;
    public static readonly ILIKE = 49;
    public static readonly IN = 50;
    public static readonly INCLUDE = 51;
    public static readonly INF = 52;
    public static readonly INNER = 53;
    public static readonly INTERPOLATE = 54;
    public static readonly INTERSECT = 55;
    public static readonly INTERVAL = 56;
    public static readonly IS = 57;
    public static readonly JOIN = 58;
    public static readonly KEY = 59;
    public static readonly LAMBDA = 60;
    public static readonly LAST = 61;
    public static readonly LEADING = 62;
    public static readonly LEFT = 63;
    public static readonly LET = 64;
    public static readonly LIKE = 65;
    public static readonly LIMIT = 66;
    public static readonly LOCAL = 67;
    public static readonly MATERIALIZED = 68;
    public static readonly MINUTE = 69;
    public static readonly MONTH = 70;
    public static readonly NAME = 71;
    public static readonly NAN = 72;
    public static readonly NATURAL = 73;
    public static readonly NOT = 74;
    public static readonly NULL = 75;
    public static readonly NULLS = 76;
    public static readonly OFFSET = 77;
    public static readonly ON = 78;
    public static readonly OR = 79;
    public static readonly ORDER = 80;
    public static readonly OUTER = 81;
    public static readonly OVER = 82;
    public static readonly PARTITION = 83;
    public static readonly PIVOT = 84;
    public static readonly POSITIONAL = 85;
    public static readonly PRECEDING = 86;
    public static readonly PREWHERE = 87;
    public static readonly QUALIFY = 88;
    public static readonly QUARTER = 89;
    public static readonly RANGE = 90;
    public static readonly RECURSIVE = 91;
    public static readonly REPLACE = 92;
    public static readonly RETURN = 93;
    public static readonly RIGHT = 94;
    public static readonly ROLLUP = 95;
    public static readonly ROW = 96;
    public static readonly ROWS = 97;
    public static readonly SAMPLE = 98;
    public static readonly SECOND = 99;
    public static readonly SELECT = 100;
    public static readonly SEMI = 101;
    public static readonly SETS = 102;
    public static readonly SETTINGS = 103;
    public static readonly STEP = 104;
    public static readonly SUBSTRING = 105;
    public static readonly THEN = 106;
    public static readonly THROW = 107;
    public static readonly TIES = 108;
    public static readonly TIME = 109;
    public static readonly TIMESTAMP = 110;
    public static readonly TO = 111;
    public static readonly TOP = 112;
    public static readonly TOTALS = 113;
    public static readonly TRAILING = 114;
    public static readonly TRIM = 115;
    public static readonly TRUNCATE = 116;
    public static readonly TRY = 117;
    public static readonly TRY_CAST = 118;
    public static readonly UNBOUNDED = 119;
    public static readonly UNION = 120;
    public static readonly UNPIVOT = 121;
    public static readonly USING = 122;
    public static readonly VALUES = 123;
    public static readonly WEEK = 124;
    public static readonly WHEN = 125;
    public static readonly WHERE = 126;
    public static readonly WHILE = 127;
    public static readonly WINDOW = 128;
    public static readonly WITH = 129;
    public static readonly WITHIN = 130;
    public static readonly YEAR = 131;
    public static readonly ZONE = 132;
    public static readonly LPAREN_ARROW = 133;
    public static readonly LPAREN_CALL = 134;
    public static readonly LBRACKET_INDEX = 135;
    public static readonly LBRACE_BLOCK = 136;
    public static readonly DASH_INFIX = 137;
    public static readonly DASH_NEGATE = 138;
    public static readonly PLUS_INFIX = 139;
    public static readonly ASTERISK_INFIX = 140;
    public static readonly DOT_POSTFIX = 141;
    public static readonly COMMA_ARROW = 142;
    public static readonly ASSIGN_NAMED = 143;
    public static readonly AS_NAME = 144;
    public static readonly RETURN_VALUE = 145;
    public static readonly SELECT_LIST = 146;
    public static readonly WHITESPACE = 147;
    public static readonly LINE_COMMENT = 148;
    public static readonly BLOCK_COMMENT = 149;
    public static readonly HASH = 150;
    public static readonly HASH_COMMENT = 151;
    public static readonly TEMPLATE_START = 152;
    public static readonly FULL_TEMPLATE_START = 153;
    public static readonly IDENT = 154;
    public static readonly QUOTED_IDENT = 155;
    public static readonly STRING = 156;
    public static readonly FLOAT = 157;
    public static readonly BINARY = 158;
    public static readonly BAD_BINARY = 159;
    public static readonly OCTAL = 160;
    public static readonly BAD_OCTAL = 161;
    public static readonly HEX = 162;
    public static readonly DECIMAL = 163;
    public static readonly ARROW = 164;
    public static readonly CAST_OPERATOR = 165;
    public static readonly ASSIGN = 166;
    public static readonly COLON = 167;
    public static readonly COMMA = 168;
    public static readonly CONCAT = 169;
    public static readonly DASH = 170;
    public static readonly DOT = 171;
    public static readonly EQUAL = 172;
    public static readonly NOT_EQUAL = 173;
    public static readonly NULL_SAFE_EQUAL = 174;
    public static readonly LESS_EQUAL = 175;
    public static readonly GREATER_EQUAL = 176;
    public static readonly TAG_LESS = 177;
    public static readonly LESS = 178;
    public static readonly GREATER = 179;
    public static readonly TAG_END_START = 180;
    public static readonly SLASH_GREATER = 181;
    public static readonly REGEX = 182;
    public static readonly IREGEX = 183;
    public static readonly NOT_REGEX = 184;
    public static readonly NOT_IREGEX = 185;
    public static readonly NULL_PROPERTY = 186;
    public static readonly NULLISH = 187;
    public static readonly QUESTION = 188;
    public static readonly PERCENT = 189;
    public static readonly PLUS = 190;
    public static readonly SLASH = 191;
    public static readonly ASTERISK = 192;
    public static readonly SEMICOLON = 193;
    public static readonly LPAREN = 194;
    public static readonly RPAREN = 195;
    public static readonly LBRACKET = 196;
    public static readonly RBRACKET = 197;
    public static readonly LBRACE = 198;
    public static readonly RBRACE = 199;
    public static readonly UNEXPECTED = 200;
    public static readonly TEMPLATE_TEXT = 201;
    public static readonly TEMPLATE_END = 202;
    public static readonly BAD_ESCAPE = 203;
    public static readonly TAG_SPACE = 204;
    public static readonly TAG_LINE_COMMENT = 205;
    public static readonly TAG_BLOCK_COMMENT = 206;
    public static readonly TAG_NAME = 207;
    public static readonly TAG_SELF_CLOSE = 208;
    public static readonly TAG_GREATER = 209;
    public static readonly TAG_TEXT = 210;
    public static readonly TAG_CLOSE_SPACE = 211;
    public static readonly TAG_CLOSE_LINE_COMMENT = 212;
    public static readonly TAG_CLOSE_BLOCK_COMMENT = 213;
    public static readonly TAG_EQUAL = 214;
    public static readonly RULE_program = 0;
    public static readonly RULE_expressionEntry = 1;
    public static readonly RULE_selectEntry = 2;
    public static readonly RULE_orderEntry = 3;
    public static readonly RULE_templateEntry = 4;
    public static readonly RULE_declaration = 5;
    public static readonly RULE_variableDeclaration = 6;
    public static readonly RULE_statement = 7;
    public static readonly RULE_returnStatement = 8;
    public static readonly RULE_throwStatement = 9;
    public static readonly RULE_tryStatement = 10;
    public static readonly RULE_catchClause = 11;
    public static readonly RULE_finallyClause = 12;
    public static readonly RULE_ifStatement = 13;
    public static readonly RULE_whileStatement = 14;
    public static readonly RULE_forInStatement = 15;
    public static readonly RULE_forStatement = 16;
    public static readonly RULE_forPart = 17;
    public static readonly RULE_functionDeclaration = 18;
    public static readonly RULE_block = 19;
    public static readonly RULE_exprStatement = 20;
    public static readonly RULE_emptyStatement = 21;
    public static readonly RULE_expr = 22;
    public static readonly RULE_value = 23;
    public static readonly RULE_callArguments = 24;
    public static readonly RULE_comparator = 25;
    public static readonly RULE_subscript = 26;
    public static readonly RULE_exprList = 27;
    public static readonly RULE_primary = 28;
    public static readonly RULE_secondary = 29;
    public static readonly RULE_caseBranch = 30;
    public static readonly RULE_dictItem = 31;
    public static readonly RULE_call = 32;
    public static readonly RULE_argumentList = 33;
    public static readonly RULE_filter = 34;
    public static readonly RULE_parenthesized = 35;
    public static readonly RULE_arrow = 36;
    public static readonly RULE_exclude = 37;
    public static readonly RULE_replace = 38;
    public static readonly RULE_replaceItem = 39;
    public static readonly RULE_template = 40;
    public static readonly RULE_templatePart = 41;
    public static readonly RULE_number = 42;
    public static readonly RULE_floatNumber = 43;
    public static readonly RULE_castType = 44;
    public static readonly RULE_castTypeName = 45;
    public static readonly RULE_typeExpr = 46;
    public static readonly RULE_typeMember = 47;
    public static readonly RULE_enumMember = 48;
    public static readonly RULE_arraySuffix = 49;
    public static readonly RULE_tag = 50;
    public static readonly RULE_tagName = 51;
    public static readonly RULE_tagAttribute = 52;
    public static readonly RULE_tagChild = 53;
    public static readonly RULE_setSelect = 54;
    public static readonly RULE_querySelect = 55;
    public static readonly RULE_setTail = 56;
    public static readonly RULE_setMember = 57;
    public static readonly RULE_setOperator = 58;
    public static readonly RULE_selectAtom = 59;
    public static readonly RULE_queryAtom = 60;
    public static readonly RULE_trailer = 61;
    public static readonly RULE_setting = 62;
    public static readonly RULE_selectStatement = 63;
    public static readonly RULE_top = 64;
    public static readonly RULE_selectHead = 65;
    public static readonly RULE_column = 66;
    public static readonly RULE_implicitAlias = 67;
    public static readonly RULE_arrayJoin = 68;
    public static readonly RULE_grouping = 69;
    public static readonly RULE_groupingSet = 70;
    public static readonly RULE_with = 71;
    public static readonly RULE_cte = 72;
    public static readonly RULE_nameList = 73;
    public static readonly RULE_orderBy = 74;
    public static readonly RULE_orderItems = 75;
    public static readonly RULE_orderItem = 76;
    public static readonly RULE_interpolation = 77;
    public static readonly RULE_window = 78;
    public static readonly RULE_frame = 79;
    public static readonly RULE_frameBound = 80;
    public static readonly RULE_windowDefinition = 81;
    public static readonly RULE_from = 82;
    public static readonly RULE_joinKind = 83;
    public static readonly RULE_joinStrictness = 84;
    public static readonly RULE_joinConstraint = 85;
    public static readonly RULE_sample = 86;
    public static readonly RULE_ratio = 87;
    public static readonly RULE_table = 88;
    public static readonly RULE_tableAlias = 89;
    public static readonly RULE_valuesRow = 90;
    public static readonly RULE_pivotBody = 91;
    public static readonly RULE_pivotColumn = 92;
    public static readonly RULE_unpivotColumns = 93;
    public static readonly RULE_unpivotColumn = 94;
    public static readonly RULE_pivotTarget = 95;
    public static readonly RULE_dottedName = 96;
    public static readonly RULE_intervalUnit = 97;
    public static readonly RULE_identifier = 98;

    public static readonly literalNames = [
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, null, null, null, null, 
        null, null, null, null, null, null, null, "'#'", null, "'f''", "'F''", 
        null, null, null, null, null, null, null, null, null, null, "'->'", 
        "'::'", "':='", "':'", "','", "'||'", "'-'", "'.'", null, null, 
        "'<=>'", "'<='", "'>='", null, "'<'", null, "'</'", null, null, 
        null, "'!~'", "'!~*'", "'?.'", "'??'", "'?'", "'%'", "'+'", "'/'", 
        "'*'", "';'", "'('", "')'", "'['", "']'", "'{'", "'}'", null, null, 
        "'''", null, null, null, null, null, null, null, null, null, null, 
        null, "'='"
    ];

    public static readonly symbolicNames = [
        null, "ALL", "AND", "ANTI", "ANY", "ARRAY", "AS", "ASC", "ASOF", 
        "BETWEEN", "BOTH", "BY", "CASE", "CAST", "CATCH", "COHORT", "COLLATE", 
        "COLUMNS", "CROSS", "CUBE", "CURRENT", "DATE", "DAY", "DESC", "DESCENDING", 
        "DISTINCT", "ELSE", "END", "EXCEPT", "EXCLUDE", "EXTRACT", "FILL", 
        "FILTER", "FINAL", "FINALLY", "FIRST", "FN", "FOLLOWING", "FOR", 
        "FROM", "FULL", "FUN", "GROUP", "GROUPING", "HAVING", "HOUR", "ID", 
        "IF", "IGNORE", "ILIKE", "IN", "INCLUDE", "INF", "INNER", "INTERPOLATE", 
        "INTERSECT", "INTERVAL", "IS", "JOIN", "KEY", "LAMBDA", "LAST", 
        "LEADING", "LEFT", "LET", "LIKE", "LIMIT", "LOCAL", "MATERIALIZED", 
        "MINUTE", "MONTH", "NAME", "NAN", "NATURAL", "NOT", "NULL", "NULLS", 
        "OFFSET", "ON", "OR", "ORDER", "OUTER", "OVER", "PARTITION", "PIVOT", 
        "POSITIONAL", "PRECEDING", "PREWHERE", "QUALIFY", "QUARTER", "RANGE", 
        "RECURSIVE", "REPLACE", "RETURN", "RIGHT", "ROLLUP", "ROW", "ROWS", 
        "SAMPLE", "SECOND", "SELECT", "SEMI", "SETS", "SETTINGS", "STEP", 
        "SUBSTRING", "THEN", "THROW", "TIES", "TIME", "TIMESTAMP", "TO", 
        "TOP", "TOTALS", "TRAILING", "TRIM", "TRUNCATE", "TRY", "TRY_CAST", 
        "UNBOUNDED", "UNION", "UNPIVOT", "USING", "VALUES", "WEEK", "WHEN", 
        "WHERE", "WHILE", "WINDOW", "WITH", "WITHIN", "YEAR", "ZONE", "LPAREN_ARROW", 
        "LPAREN_CALL", "LBRACKET_INDEX", "LBRACE_BLOCK", "DASH_INFIX", "DASH_NEGATE", 
        "PLUS_INFIX", "ASTERISK_INFIX", "DOT_POSTFIX", "COMMA_ARROW", "ASSIGN_NAMED", 
        "AS_NAME", "RETURN_VALUE", "SELECT_LIST", "WHITESPACE", "LINE_COMMENT", 
        "BLOCK_COMMENT", "HASH", "HASH_COMMENT", "TEMPLATE_START", "FULL_TEMPLATE_START", 
        "IDENT", "QUOTED_IDENT", "STRING", "FLOAT", "BINARY", "BAD_BINARY", 
        "OCTAL", "BAD_OCTAL", "HEX", "DECIMAL", "ARROW", "CAST_OPERATOR", 
        "ASSIGN", "COLON", "COMMA", "CONCAT", "DASH", "DOT", "EQUAL", "NOT_EQUAL", 
        "NULL_SAFE_EQUAL", "LESS_EQUAL", "GREATER_EQUAL", "TAG_LESS", "LESS", 
        "GREATER", "TAG_END_START", "SLASH_GREATER", "REGEX", "IREGEX", 
        "NOT_REGEX", "NOT_IREGEX", "NULL_PROPERTY", "NULLISH", "QUESTION", 
        "PERCENT", "PLUS", "SLASH", "ASTERISK", "SEMICOLON", "LPAREN", "RPAREN", 
        "LBRACKET", "RBRACKET", "LBRACE", "RBRACE", "UNEXPECTED", "TEMPLATE_TEXT", 
        "TEMPLATE_END", "BAD_ESCAPE", "TAG_SPACE", "TAG_LINE_COMMENT", "TAG_BLOCK_COMMENT", 
        "TAG_NAME", "TAG_SELF_CLOSE", "TAG_GREATER", "TAG_TEXT", "TAG_CLOSE_SPACE", 
        "TAG_CLOSE_LINE_COMMENT", "TAG_CLOSE_BLOCK_COMMENT", "TAG_EQUAL"
    ];
    public static readonly ruleNames = [
        "program", "expressionEntry", "selectEntry", "orderEntry", "templateEntry", 
        "declaration", "variableDeclaration", "statement", "returnStatement", 
        "throwStatement", "tryStatement", "catchClause", "finallyClause", 
        "ifStatement", "whileStatement", "forInStatement", "forStatement", 
        "forPart", "functionDeclaration", "block", "exprStatement", "emptyStatement", 
        "expr", "value", "callArguments", "comparator", "subscript", "exprList", 
        "primary", "secondary", "caseBranch", "dictItem", "call", "argumentList", 
        "filter", "parenthesized", "arrow", "exclude", "replace", "replaceItem", 
        "template", "templatePart", "number", "floatNumber", "castType", 
        "castTypeName", "typeExpr", "typeMember", "enumMember", "arraySuffix", 
        "tag", "tagName", "tagAttribute", "tagChild", "setSelect", "querySelect", 
        "setTail", "setMember", "setOperator", "selectAtom", "queryAtom", 
        "trailer", "setting", "selectStatement", "top", "selectHead", "column", 
        "implicitAlias", "arrayJoin", "grouping", "groupingSet", "with", 
        "cte", "nameList", "orderBy", "orderItems", "orderItem", "interpolation", 
        "window", "frame", "frameBound", "windowDefinition", "from", "joinKind", 
        "joinStrictness", "joinConstraint", "sample", "ratio", "table", 
        "tableAlias", "valuesRow", "pivotBody", "pivotColumn", "unpivotColumns", 
        "unpivotColumn", "pivotTarget", "dottedName", "intervalUnit", "identifier",
    ];

    public get grammarFileName(): string { return "HogParser.g4"; }
    public get literalNames(): (string | null)[] { return HogParser.literalNames; }
    public get symbolicNames(): (string | null)[] { return HogParser.symbolicNames; }
    public get ruleNames(): string[] { return HogParser.ruleNames; }
    public get serializedATN(): number[] { return HogParser._serializedATN; }

    protected createFailedPredicateException(predicate?: string, message?: string): antlr.FailedPredicateException {
        return new antlr.FailedPredicateException(this, predicate, message);
    }

    public constructor(input: antlr.TokenStream) {
        super(input);
        this.interpreter = new antlr.ParserATNSimulator(this, HogParser._ATN, HogParser.decisionsToDFA, new antlr.PredictionContextCache());
    }
    public program(): ProgramContext {
        let localContext = new ProgramContext(this.context, this.state);
        this.enterRule(localContext, 0, HogParser.RULE_program);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 201;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578683) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 4294967295) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2101478715) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 1074138127) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 87) !== 0)) {
                {
                {
                this.state = 198;
                this.declaration();
                }
                }
                this.state = 203;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 204;
            this.match(HogParser.EOF);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public expressionEntry(): ExpressionEntryContext {
        let localContext = new ExpressionEntryContext(this.context, this.state);
        this.enterRule(localContext, 2, HogParser.RULE_expressionEntry);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 206;
            this.expr(0);
            this.state = 207;
            this.match(HogParser.EOF);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public selectEntry(): SelectEntryContext {
        let localContext = new SelectEntryContext(this.context, this.state);
        this.enterRule(localContext, 4, HogParser.RULE_selectEntry);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 211;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.SELECT:
            case HogParser.WITH:
            case HogParser.SELECT_LIST:
            case HogParser.LPAREN:
            case HogParser.LBRACE:
                {
                this.state = 209;
                this.setSelect();
                }
                break;
            case HogParser.TAG_LESS:
            case HogParser.LESS:
                {
                this.state = 210;
                this.tag();
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            this.state = 214;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 193) {
                {
                this.state = 213;
                this.match(HogParser.SEMICOLON);
                }
            }

            this.state = 216;
            this.match(HogParser.EOF);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public orderEntry(): OrderEntryContext {
        let localContext = new OrderEntryContext(this.context, this.state);
        this.enterRule(localContext, 6, HogParser.RULE_orderEntry);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 218;
            this.orderItem();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public templateEntry(): TemplateEntryContext {
        let localContext = new TemplateEntryContext(this.context, this.state);
        this.enterRule(localContext, 8, HogParser.RULE_templateEntry);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 220;
            this.match(HogParser.FULL_TEMPLATE_START);
            this.state = 224;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 198 || _la === 201) {
                {
                {
                this.state = 221;
                this.templatePart();
                }
                }
                this.state = 226;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 227;
            this.match(HogParser.EOF);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public declaration(): DeclarationContext {
        let localContext = new DeclarationContext(this.context, this.state);
        this.enterRule(localContext, 10, HogParser.RULE_declaration);
        try {
            this.state = 231;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LET:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 229;
                this.variableDeclaration();
                }
                break;
            case HogParser.ALL:
            case HogParser.AND:
            case HogParser.ANTI:
            case HogParser.ANY:
            case HogParser.ARRAY:
            case HogParser.AS:
            case HogParser.ASC:
            case HogParser.ASOF:
            case HogParser.BETWEEN:
            case HogParser.BOTH:
            case HogParser.BY:
            case HogParser.CASE:
            case HogParser.CAST:
            case HogParser.COHORT:
            case HogParser.COLLATE:
            case HogParser.COLUMNS:
            case HogParser.CROSS:
            case HogParser.CUBE:
            case HogParser.CURRENT:
            case HogParser.DATE:
            case HogParser.DAY:
            case HogParser.DESC:
            case HogParser.DESCENDING:
            case HogParser.DISTINCT:
            case HogParser.ELSE:
            case HogParser.END:
            case HogParser.EXCLUDE:
            case HogParser.EXTRACT:
            case HogParser.FILL:
            case HogParser.FILTER:
            case HogParser.FINAL:
            case HogParser.FIRST:
            case HogParser.FN:
            case HogParser.FOLLOWING:
            case HogParser.FOR:
            case HogParser.FROM:
            case HogParser.FULL:
            case HogParser.FUN:
            case HogParser.GROUP:
            case HogParser.GROUPING:
            case HogParser.HAVING:
            case HogParser.HOUR:
            case HogParser.ID:
            case HogParser.IF:
            case HogParser.IGNORE:
            case HogParser.ILIKE:
            case HogParser.IN:
            case HogParser.INCLUDE:
            case HogParser.INF:
            case HogParser.INNER:
            case HogParser.INTERPOLATE:
            case HogParser.INTERVAL:
            case HogParser.IS:
            case HogParser.JOIN:
            case HogParser.KEY:
            case HogParser.LAMBDA:
            case HogParser.LAST:
            case HogParser.LEADING:
            case HogParser.LEFT:
            case HogParser.LIKE:
            case HogParser.LIMIT:
            case HogParser.LOCAL:
            case HogParser.MINUTE:
            case HogParser.MONTH:
            case HogParser.NAME:
            case HogParser.NAN:
            case HogParser.NATURAL:
            case HogParser.NOT:
            case HogParser.NULL:
            case HogParser.NULLS:
            case HogParser.OFFSET:
            case HogParser.ON:
            case HogParser.OR:
            case HogParser.ORDER:
            case HogParser.OUTER:
            case HogParser.OVER:
            case HogParser.PARTITION:
            case HogParser.PIVOT:
            case HogParser.POSITIONAL:
            case HogParser.PRECEDING:
            case HogParser.PREWHERE:
            case HogParser.QUALIFY:
            case HogParser.QUARTER:
            case HogParser.RANGE:
            case HogParser.RECURSIVE:
            case HogParser.REPLACE:
            case HogParser.RETURN:
            case HogParser.RIGHT:
            case HogParser.ROLLUP:
            case HogParser.ROW:
            case HogParser.ROWS:
            case HogParser.SAMPLE:
            case HogParser.SECOND:
            case HogParser.SELECT:
            case HogParser.SEMI:
            case HogParser.SETS:
            case HogParser.SETTINGS:
            case HogParser.STEP:
            case HogParser.SUBSTRING:
            case HogParser.THEN:
            case HogParser.THROW:
            case HogParser.TIES:
            case HogParser.TIME:
            case HogParser.TIMESTAMP:
            case HogParser.TO:
            case HogParser.TOP:
            case HogParser.TOTALS:
            case HogParser.TRAILING:
            case HogParser.TRIM:
            case HogParser.TRUNCATE:
            case HogParser.TRY:
            case HogParser.TRY_CAST:
            case HogParser.UNBOUNDED:
            case HogParser.UNION:
            case HogParser.UNPIVOT:
            case HogParser.USING:
            case HogParser.VALUES:
            case HogParser.WEEK:
            case HogParser.WHEN:
            case HogParser.WHERE:
            case HogParser.WHILE:
            case HogParser.WINDOW:
            case HogParser.WITH:
            case HogParser.YEAR:
            case HogParser.ZONE:
            case HogParser.LPAREN_ARROW:
            case HogParser.LBRACE_BLOCK:
            case HogParser.DASH_NEGATE:
            case HogParser.RETURN_VALUE:
            case HogParser.HASH:
            case HogParser.TEMPLATE_START:
            case HogParser.IDENT:
            case HogParser.QUOTED_IDENT:
            case HogParser.STRING:
            case HogParser.FLOAT:
            case HogParser.BINARY:
            case HogParser.OCTAL:
            case HogParser.BAD_OCTAL:
            case HogParser.HEX:
            case HogParser.DECIMAL:
            case HogParser.DASH:
            case HogParser.DOT:
            case HogParser.TAG_LESS:
            case HogParser.LESS:
            case HogParser.PLUS:
            case HogParser.ASTERISK:
            case HogParser.SEMICOLON:
            case HogParser.LPAREN:
            case HogParser.LBRACKET:
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 230;
                this.statement();
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public variableDeclaration(): VariableDeclarationContext {
        let localContext = new VariableDeclarationContext(this.context, this.state);
        this.enterRule(localContext, 12, HogParser.RULE_variableDeclaration);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 233;
            this.match(HogParser.LET);
            this.state = 234;
            this.identifier();
            this.state = 237;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 166) {
                {
                this.state = 235;
                this.match(HogParser.ASSIGN);
                this.state = 236;
                this.expr(0);
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public statement(): StatementContext {
        let localContext = new StatementContext(this.context, this.state);
        this.enterRule(localContext, 14, HogParser.RULE_statement);
        try {
            this.state = 250;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 6, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 239;
                this.returnStatement();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 240;
                this.throwStatement();
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 241;
                this.tryStatement();
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 242;
                this.ifStatement();
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 243;
                this.whileStatement();
                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 244;
                this.forInStatement();
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 245;
                this.forStatement();
                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 246;
                this.functionDeclaration();
                }
                break;
            case 9:
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 247;
                this.block();
                }
                break;
            case 10:
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 248;
                this.exprStatement();
                }
                break;
            case 11:
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 249;
                this.emptyStatement();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public returnStatement(): ReturnStatementContext {
        let localContext = new ReturnStatementContext(this.context, this.state);
        this.enterRule(localContext, 16, HogParser.RULE_returnStatement);
        try {
            this.state = 264;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.RETURN_VALUE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 252;
                this.match(HogParser.RETURN_VALUE);
                this.state = 253;
                this.expr(0);
                this.state = 255;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 7, this.context) ) {
                case 1:
                    {
                    this.state = 254;
                    this.match(HogParser.SEMICOLON);
                    }
                    break;
                }
                }
                break;
            case HogParser.RETURN:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 257;
                this.match(HogParser.RETURN);
                this.state = 259;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 8, this.context) ) {
                case 1:
                    {
                    this.state = 258;
                    this.expr(0);
                    }
                    break;
                }
                this.state = 262;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 9, this.context) ) {
                case 1:
                    {
                    this.state = 261;
                    this.match(HogParser.SEMICOLON);
                    }
                    break;
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public throwStatement(): ThrowStatementContext {
        let localContext = new ThrowStatementContext(this.context, this.state);
        this.enterRule(localContext, 18, HogParser.RULE_throwStatement);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 266;
            this.match(HogParser.THROW);
            this.state = 267;
            this.expr(0);
            this.state = 269;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 11, this.context) ) {
            case 1:
                {
                this.state = 268;
                this.match(HogParser.SEMICOLON);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public tryStatement(): TryStatementContext {
        let localContext = new TryStatementContext(this.context, this.state);
        this.enterRule(localContext, 20, HogParser.RULE_tryStatement);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 271;
            this.match(HogParser.TRY);
            this.state = 272;
            this.block();
            this.state = 276;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 14) {
                {
                {
                this.state = 273;
                this.catchClause();
                }
                }
                this.state = 278;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 280;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 34) {
                {
                this.state = 279;
                this.finallyClause();
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public catchClause(): CatchClauseContext {
        let localContext = new CatchClauseContext(this.context, this.state);
        this.enterRule(localContext, 22, HogParser.RULE_catchClause);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 282;
            this.match(HogParser.CATCH);
            this.state = 291;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 194) {
                {
                this.state = 283;
                this.match(HogParser.LPAREN);
                this.state = 284;
                localContext._name = this.identifier();
                this.state = 287;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 167) {
                    {
                    this.state = 285;
                    this.match(HogParser.COLON);
                    this.state = 286;
                    localContext._type_ = this.identifier();
                    }
                }

                this.state = 289;
                this.match(HogParser.RPAREN);
                }
            }

            this.state = 293;
            this.block();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public finallyClause(): FinallyClauseContext {
        let localContext = new FinallyClauseContext(this.context, this.state);
        this.enterRule(localContext, 24, HogParser.RULE_finallyClause);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 295;
            this.match(HogParser.FINALLY);
            this.state = 296;
            this.block();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public ifStatement(): IfStatementContext {
        let localContext = new IfStatementContext(this.context, this.state);
        this.enterRule(localContext, 26, HogParser.RULE_ifStatement);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 298;
            this.match(HogParser.IF);
            this.state = 299;
            this.match(HogParser.LPAREN);
            this.state = 300;
            this.expr(0);
            this.state = 301;
            this.match(HogParser.RPAREN);
            this.state = 302;
            localContext._then = this.statement();
            this.state = 305;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 16, this.context) ) {
            case 1:
                {
                this.state = 303;
                this.match(HogParser.ELSE);
                this.state = 304;
                localContext._otherwise = this.statement();
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public whileStatement(): WhileStatementContext {
        let localContext = new WhileStatementContext(this.context, this.state);
        this.enterRule(localContext, 28, HogParser.RULE_whileStatement);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 307;
            this.match(HogParser.WHILE);
            this.state = 308;
            this.match(HogParser.LPAREN);
            this.state = 309;
            this.expr(0);
            this.state = 310;
            this.match(HogParser.RPAREN);
            this.state = 311;
            this.statement();
            this.state = 313;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 17, this.context) ) {
            case 1:
                {
                this.state = 312;
                this.match(HogParser.SEMICOLON);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public forInStatement(): ForInStatementContext {
        let localContext = new ForInStatementContext(this.context, this.state);
        this.enterRule(localContext, 30, HogParser.RULE_forInStatement);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 315;
            this.match(HogParser.FOR);
            this.state = 316;
            this.match(HogParser.LPAREN);
            this.state = 317;
            this.match(HogParser.LET);
            this.state = 318;
            localContext._first = this.identifier();
            this.state = 321;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 168) {
                {
                this.state = 319;
                this.match(HogParser.COMMA);
                this.state = 320;
                localContext._second = this.identifier();
                }
            }

            this.state = 323;
            this.match(HogParser.IN);
            this.state = 324;
            this.expr(0);
            this.state = 325;
            this.match(HogParser.RPAREN);
            this.state = 326;
            this.statement();
            this.state = 328;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 19, this.context) ) {
            case 1:
                {
                this.state = 327;
                this.match(HogParser.SEMICOLON);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public forStatement(): ForStatementContext {
        let localContext = new ForStatementContext(this.context, this.state);
        this.enterRule(localContext, 32, HogParser.RULE_forStatement);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 330;
            this.match(HogParser.FOR);
            this.state = 331;
            this.match(HogParser.LPAREN);
            this.state = 333;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2145384447) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2101347387) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 1074138127) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 85) !== 0)) {
                {
                this.state = 332;
                localContext._initializer = this.forPart();
                }
            }

            this.state = 335;
            this.match(HogParser.SEMICOLON);
            this.state = 337;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                {
                this.state = 336;
                localContext._condition = this.expr(0);
                }
            }

            this.state = 339;
            this.match(HogParser.SEMICOLON);
            this.state = 341;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2145384447) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2101347387) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 1074138127) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 85) !== 0)) {
                {
                this.state = 340;
                localContext._increment = this.forPart();
                }
            }

            this.state = 343;
            this.match(HogParser.RPAREN);
            this.state = 344;
            this.statement();
            this.state = 346;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 23, this.context) ) {
            case 1:
                {
                this.state = 345;
                this.match(HogParser.SEMICOLON);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public forPart(): ForPartContext {
        let localContext = new ForPartContext(this.context, this.state);
        this.enterRule(localContext, 34, HogParser.RULE_forPart);
        let _la: number;
        try {
            this.state = 359;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 25, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 348;
                this.match(HogParser.LET);
                this.state = 349;
                this.identifier();
                this.state = 352;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 166) {
                    {
                    this.state = 350;
                    this.match(HogParser.ASSIGN);
                    this.state = 351;
                    this.expr(0);
                    }
                }

                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 354;
                localContext._left = this.expr(0);
                this.state = 355;
                this.match(HogParser.ASSIGN);
                this.state = 356;
                localContext._right = this.expr(0);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 358;
                localContext._single = this.expr(0);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public functionDeclaration(): FunctionDeclarationContext {
        let localContext = new FunctionDeclarationContext(this.context, this.state);
        this.enterRule(localContext, 36, HogParser.RULE_functionDeclaration);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 361;
            _la = this.tokenStream.LA(1);
            if(!(_la === 36 || _la === 41)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 362;
            this.identifier();
            this.state = 363;
            _la = this.tokenStream.LA(1);
            if(!(_la === 134 || _la === 194)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 375;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 100663309) !== 0)) {
                {
                this.state = 364;
                this.dottedName();
                this.state = 369;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 26, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 365;
                        this.match(HogParser.COMMA);
                        this.state = 366;
                        this.dottedName();
                        }
                        }
                    }
                    this.state = 371;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 26, this.context);
                }
                this.state = 373;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 372;
                    this.match(HogParser.COMMA);
                    }
                }

                }
            }

            this.state = 377;
            this.match(HogParser.RPAREN);
            this.state = 378;
            this.block();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public block(): BlockContext {
        let localContext = new BlockContext(this.context, this.state);
        this.enterRule(localContext, 38, HogParser.RULE_block);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 380;
            _la = this.tokenStream.LA(1);
            if(!(_la === 136 || _la === 198)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 384;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578683) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 4294967295) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2101478715) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 1074138127) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 87) !== 0)) {
                {
                {
                this.state = 381;
                this.declaration();
                }
                }
                this.state = 386;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 387;
            this.match(HogParser.RBRACE);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public exprStatement(): ExprStatementContext {
        let localContext = new ExprStatementContext(this.context, this.state);
        this.enterRule(localContext, 40, HogParser.RULE_exprStatement);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 389;
            localContext._left = this.expr(0);
            this.state = 392;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 166) {
                {
                this.state = 390;
                this.match(HogParser.ASSIGN);
                this.state = 391;
                localContext._right = this.expr(0);
                }
            }

            this.state = 395;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 31, this.context) ) {
            case 1:
                {
                this.state = 394;
                this.match(HogParser.SEMICOLON);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public emptyStatement(): EmptyStatementContext {
        let localContext = new EmptyStatementContext(this.context, this.state);
        this.enterRule(localContext, 42, HogParser.RULE_emptyStatement);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 397;
            this.match(HogParser.SEMICOLON);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public expr(): ExprContext;
    public expr(_p: number): ExprContext;
    public expr(_p?: number): ExprContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new ExprContext(this.context, parentState);
        let _startState = 44;
        this.enterRecursionRule(localContext, 44, HogParser.RULE_expr, _p);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            {
            localContext = new ValueExprContext(localContext);
            this.context = localContext;

            this.state = 400;
            this.value(0);
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 422;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 34, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 420;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 33, this.context) ) {
                    case 1:
                        {
                        localContext = new AndExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 402;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 403;
                        this.match(HogParser.AND);
                        this.state = 404;
                        this.expr(6);
                        }
                        break;
                    case 2:
                        {
                        localContext = new OrExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 405;
                        if (!(this.precpred(this.context, 4))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 4)");
                        }
                        this.state = 406;
                        this.match(HogParser.OR);
                        this.state = 407;
                        this.expr(5);
                        }
                        break;
                    case 3:
                        {
                        localContext = new TernaryExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 408;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 409;
                        this.match(HogParser.QUESTION);
                        this.state = 410;
                        this.expr(0);
                        this.state = 411;
                        this.match(HogParser.COLON);
                        this.state = 412;
                        this.expr(3);
                        }
                        break;
                    case 4:
                        {
                        localContext = new AliasExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 414;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 415;
                        this.match(HogParser.AS);
                        this.state = 418;
                        this.errorHandler.sync(this);
                        switch (this.tokenStream.LA(1)) {
                        case HogParser.ALL:
                        case HogParser.AND:
                        case HogParser.ANTI:
                        case HogParser.ANY:
                        case HogParser.ARRAY:
                        case HogParser.AS:
                        case HogParser.ASC:
                        case HogParser.ASOF:
                        case HogParser.BETWEEN:
                        case HogParser.BOTH:
                        case HogParser.BY:
                        case HogParser.CASE:
                        case HogParser.CAST:
                        case HogParser.COHORT:
                        case HogParser.COLLATE:
                        case HogParser.COLUMNS:
                        case HogParser.CROSS:
                        case HogParser.CUBE:
                        case HogParser.CURRENT:
                        case HogParser.DATE:
                        case HogParser.DAY:
                        case HogParser.DESC:
                        case HogParser.DESCENDING:
                        case HogParser.DISTINCT:
                        case HogParser.ELSE:
                        case HogParser.END:
                        case HogParser.EXCLUDE:
                        case HogParser.EXTRACT:
                        case HogParser.FILL:
                        case HogParser.FILTER:
                        case HogParser.FINAL:
                        case HogParser.FIRST:
                        case HogParser.FOLLOWING:
                        case HogParser.FOR:
                        case HogParser.FROM:
                        case HogParser.FULL:
                        case HogParser.GROUP:
                        case HogParser.GROUPING:
                        case HogParser.HAVING:
                        case HogParser.HOUR:
                        case HogParser.ID:
                        case HogParser.IF:
                        case HogParser.IGNORE:
                        case HogParser.ILIKE:
                        case HogParser.IN:
                        case HogParser.INCLUDE:
                        case HogParser.INNER:
                        case HogParser.INTERPOLATE:
                        case HogParser.INTERVAL:
                        case HogParser.IS:
                        case HogParser.JOIN:
                        case HogParser.KEY:
                        case HogParser.LAMBDA:
                        case HogParser.LAST:
                        case HogParser.LEADING:
                        case HogParser.LEFT:
                        case HogParser.LIKE:
                        case HogParser.LIMIT:
                        case HogParser.LOCAL:
                        case HogParser.MINUTE:
                        case HogParser.MONTH:
                        case HogParser.NAME:
                        case HogParser.NATURAL:
                        case HogParser.NOT:
                        case HogParser.NULLS:
                        case HogParser.OFFSET:
                        case HogParser.ON:
                        case HogParser.OR:
                        case HogParser.ORDER:
                        case HogParser.OUTER:
                        case HogParser.OVER:
                        case HogParser.PARTITION:
                        case HogParser.PIVOT:
                        case HogParser.POSITIONAL:
                        case HogParser.PRECEDING:
                        case HogParser.PREWHERE:
                        case HogParser.QUALIFY:
                        case HogParser.QUARTER:
                        case HogParser.RANGE:
                        case HogParser.RECURSIVE:
                        case HogParser.REPLACE:
                        case HogParser.RETURN:
                        case HogParser.RIGHT:
                        case HogParser.ROLLUP:
                        case HogParser.ROW:
                        case HogParser.ROWS:
                        case HogParser.SAMPLE:
                        case HogParser.SECOND:
                        case HogParser.SELECT:
                        case HogParser.SEMI:
                        case HogParser.SETS:
                        case HogParser.SETTINGS:
                        case HogParser.STEP:
                        case HogParser.SUBSTRING:
                        case HogParser.THEN:
                        case HogParser.TIES:
                        case HogParser.TIME:
                        case HogParser.TIMESTAMP:
                        case HogParser.TO:
                        case HogParser.TOP:
                        case HogParser.TOTALS:
                        case HogParser.TRAILING:
                        case HogParser.TRIM:
                        case HogParser.TRUNCATE:
                        case HogParser.TRY_CAST:
                        case HogParser.UNBOUNDED:
                        case HogParser.UNION:
                        case HogParser.UNPIVOT:
                        case HogParser.USING:
                        case HogParser.VALUES:
                        case HogParser.WEEK:
                        case HogParser.WHEN:
                        case HogParser.WHERE:
                        case HogParser.WINDOW:
                        case HogParser.WITH:
                        case HogParser.YEAR:
                        case HogParser.ZONE:
                        case HogParser.IDENT:
                        case HogParser.QUOTED_IDENT:
                            {
                            this.state = 416;
                            this.identifier();
                            }
                            break;
                        case HogParser.STRING:
                            {
                            this.state = 417;
                            this.match(HogParser.STRING);
                            }
                            break;
                        default:
                            throw new antlr.NoViableAltException(this);
                        }
                        }
                        break;
                    }
                    }
                }
                this.state = 424;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 34, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }

    public value(): ValueContext;
    public value(_p: number): ValueContext;
    public value(_p?: number): ValueContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new ValueContext(this.context, parentState);
        let _startState = 46;
        this.enterRecursionRule(localContext, 46, HogParser.RULE_value, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 432;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 35, this.context) ) {
            case 1:
                {
                localContext = new PrimaryValueContext(localContext);
                this.context = localContext;

                this.state = 426;
                this.primary();
                }
                break;
            case 2:
                {
                localContext = new NegateValueContext(localContext);
                this.context = localContext;
                this.state = 427;
                _la = this.tokenStream.LA(1);
                if(!(_la === 138 || _la === 170)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 428;
                this.value(12);
                }
                break;
            case 3:
                {
                localContext = new NotValueContext(localContext);
                this.context = localContext;
                this.state = 429;
                this.match(HogParser.NOT);
                this.state = 430;
                this.value(2);
                }
                break;
            case 4:
                {
                localContext = new SecondaryValueContext(localContext);
                this.context = localContext;
                this.state = 431;
                this.secondary();
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 518;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 42, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 516;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 41, this.context) ) {
                    case 1:
                        {
                        localContext = new MultiplyValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 434;
                        if (!(this.precpred(this.context, 11))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 11)");
                        }
                        this.state = 435;
                        (localContext as MultiplyValueContext)._op = this.tokenStream.LT(1);
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 140 || ((((_la - 189)) & ~0x1F) === 0 && ((1 << (_la - 189)) & 13) !== 0))) {
                            (localContext as MultiplyValueContext)._op = this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 436;
                        this.value(12);
                        }
                        break;
                    case 2:
                        {
                        localContext = new AddValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 437;
                        if (!(this.precpred(this.context, 10))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 10)");
                        }
                        this.state = 438;
                        (localContext as AddValueContext)._op = this.tokenStream.LT(1);
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 137 || _la === 139 || ((((_la - 169)) & ~0x1F) === 0 && ((1 << (_la - 169)) & 2097155) !== 0))) {
                            (localContext as AddValueContext)._op = this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 439;
                        this.value(11);
                        }
                        break;
                    case 3:
                        {
                        localContext = new CompareValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 440;
                        if (!(this.precpred(this.context, 9))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 9)");
                        }
                        this.state = 441;
                        this.comparator();
                        this.state = 442;
                        this.value(10);
                        }
                        break;
                    case 4:
                        {
                        localContext = new IsDistinctValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 444;
                        if (!(this.precpred(this.context, 6))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 6)");
                        }
                        this.state = 445;
                        this.match(HogParser.IS);
                        this.state = 447;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 74) {
                            {
                            this.state = 446;
                            this.match(HogParser.NOT);
                            }
                        }

                        this.state = 449;
                        this.match(HogParser.DISTINCT);
                        this.state = 450;
                        this.match(HogParser.FROM);
                        this.state = 451;
                        this.value(7);
                        }
                        break;
                    case 5:
                        {
                        localContext = new NullSafeEqualValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 452;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 453;
                        this.match(HogParser.NULL_SAFE_EQUAL);
                        this.state = 454;
                        this.value(6);
                        }
                        break;
                    case 6:
                        {
                        localContext = new NullishValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 455;
                        if (!(this.precpred(this.context, 4))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 4)");
                        }
                        this.state = 456;
                        this.match(HogParser.NULLISH);
                        this.state = 457;
                        this.value(5);
                        }
                        break;
                    case 7:
                        {
                        localContext = new BetweenValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 458;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 460;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 74) {
                            {
                            this.state = 459;
                            this.match(HogParser.NOT);
                            }
                        }

                        this.state = 462;
                        this.match(HogParser.BETWEEN);
                        this.state = 463;
                        this.value(0);
                        this.state = 464;
                        this.match(HogParser.AND);
                        this.state = 465;
                        this.value(4);
                        }
                        break;
                    case 8:
                        {
                        localContext = new CallValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 467;
                        if (!(this.precpred(this.context, 21))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 21)");
                        }
                        this.state = 468;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 134 || _la === 194)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 469;
                        this.callArguments();
                        this.state = 470;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 9:
                        {
                        localContext = new SubscriptValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 472;
                        if (!(this.precpred(this.context, 20))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 20)");
                        }
                        this.state = 473;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 135 || _la === 196)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 474;
                        this.subscript();
                        this.state = 475;
                        this.match(HogParser.RBRACKET);
                        }
                        break;
                    case 10:
                        {
                        localContext = new TupleAccessValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 477;
                        if (!(this.precpred(this.context, 19))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 19)");
                        }
                        this.state = 478;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 141 || _la === 171)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 479;
                        this.match(HogParser.DECIMAL);
                        }
                        break;
                    case 11:
                        {
                        localContext = new PropertyValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 480;
                        if (!(this.precpred(this.context, 18))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 18)");
                        }
                        this.state = 481;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 141 || _la === 171)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 482;
                        this.identifier();
                        }
                        break;
                    case 12:
                        {
                        localContext = new TableStarValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 483;
                        if (!(this.precpred(this.context, 17))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 17)");
                        }
                        this.state = 484;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 141 || _la === 171)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 485;
                        this.match(HogParser.ASTERISK);
                        this.state = 487;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 38, this.context) ) {
                        case 1:
                            {
                            this.state = 486;
                            this.exclude();
                            }
                            break;
                        }
                        this.state = 490;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 39, this.context) ) {
                        case 1:
                            {
                            this.state = 489;
                            this.replace();
                            }
                            break;
                        }
                        }
                        break;
                    case 13:
                        {
                        localContext = new NullishSubscriptValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 492;
                        if (!(this.precpred(this.context, 16))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 16)");
                        }
                        this.state = 493;
                        this.match(HogParser.NULL_PROPERTY);
                        this.state = 494;
                        this.match(HogParser.LBRACKET);
                        this.state = 495;
                        this.expr(0);
                        this.state = 496;
                        this.match(HogParser.RBRACKET);
                        }
                        break;
                    case 14:
                        {
                        localContext = new NullishTupleAccessValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 498;
                        if (!(this.precpred(this.context, 15))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 15)");
                        }
                        this.state = 499;
                        this.match(HogParser.NULL_PROPERTY);
                        this.state = 500;
                        this.match(HogParser.DECIMAL);
                        }
                        break;
                    case 15:
                        {
                        localContext = new NullishPropertyValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 501;
                        if (!(this.precpred(this.context, 14))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 14)");
                        }
                        this.state = 502;
                        this.match(HogParser.NULL_PROPERTY);
                        this.state = 503;
                        this.identifier();
                        }
                        break;
                    case 16:
                        {
                        localContext = new CastValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 504;
                        if (!(this.precpred(this.context, 13))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 13)");
                        }
                        this.state = 505;
                        this.match(HogParser.CAST_OPERATOR);
                        this.state = 506;
                        this.castType();
                        }
                        break;
                    case 17:
                        {
                        localContext = new IgnoreNullsValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 507;
                        if (!(this.precpred(this.context, 8))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 8)");
                        }
                        this.state = 508;
                        this.match(HogParser.IGNORE);
                        this.state = 509;
                        this.match(HogParser.NULLS);
                        }
                        break;
                    case 18:
                        {
                        localContext = new IsNullValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 510;
                        if (!(this.precpred(this.context, 7))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 7)");
                        }
                        this.state = 511;
                        this.match(HogParser.IS);
                        this.state = 513;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 74) {
                            {
                            this.state = 512;
                            this.match(HogParser.NOT);
                            }
                        }

                        this.state = 515;
                        this.match(HogParser.NULL);
                        }
                        break;
                    }
                    }
                }
                this.state = 520;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 42, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public callArguments(): CallArgumentsContext {
        let localContext = new CallArgumentsContext(this.context, this.state);
        this.enterRule(localContext, 48, HogParser.RULE_callArguments);
        let _la: number;
        try {
            this.state = 528;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 45, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 521;
                this.querySelect();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 526;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                    {
                    this.state = 522;
                    this.exprList();
                    this.state = 524;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 28 || ((((_la - 55)) & ~0x1F) === 0 && ((1 << (_la - 55)) & 37750785) !== 0) || _la === 103 || _la === 120) {
                        {
                        this.state = 523;
                        this.setTail();
                        }
                    }

                    }
                }

                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public comparator(): ComparatorContext {
        let localContext = new ComparatorContext(this.context, this.state);
        this.enterRule(localContext, 50, HogParser.RULE_comparator);
        let _la: number;
        try {
            this.state = 551;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 49, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 530;
                this.match(HogParser.EQUAL);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 531;
                this.match(HogParser.NOT_EQUAL);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 532;
                this.match(HogParser.LESS);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 533;
                this.match(HogParser.LESS_EQUAL);
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 534;
                this.match(HogParser.GREATER);
                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 535;
                this.match(HogParser.GREATER_EQUAL);
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 537;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74) {
                    {
                    this.state = 536;
                    this.match(HogParser.NOT);
                    }
                }

                this.state = 539;
                this.match(HogParser.IN);
                this.state = 541;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 47, this.context) ) {
                case 1:
                    {
                    this.state = 540;
                    this.match(HogParser.COHORT);
                    }
                    break;
                }
                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 544;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74) {
                    {
                    this.state = 543;
                    this.match(HogParser.NOT);
                    }
                }

                this.state = 546;
                _la = this.tokenStream.LA(1);
                if(!(_la === 49 || _la === 65)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            case 9:
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 547;
                this.match(HogParser.REGEX);
                }
                break;
            case 10:
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 548;
                this.match(HogParser.NOT_REGEX);
                }
                break;
            case 11:
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 549;
                this.match(HogParser.IREGEX);
                }
                break;
            case 12:
                this.enterOuterAlt(localContext, 12);
                {
                this.state = 550;
                this.match(HogParser.NOT_IREGEX);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public subscript(): SubscriptContext {
        let localContext = new SubscriptContext(this.context, this.state);
        this.enterRule(localContext, 52, HogParser.RULE_subscript);
        let _la: number;
        try {
            this.state = 564;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.ALL:
            case HogParser.AND:
            case HogParser.ANTI:
            case HogParser.ANY:
            case HogParser.ARRAY:
            case HogParser.AS:
            case HogParser.ASC:
            case HogParser.ASOF:
            case HogParser.BETWEEN:
            case HogParser.BOTH:
            case HogParser.BY:
            case HogParser.CASE:
            case HogParser.CAST:
            case HogParser.COHORT:
            case HogParser.COLLATE:
            case HogParser.COLUMNS:
            case HogParser.CROSS:
            case HogParser.CUBE:
            case HogParser.CURRENT:
            case HogParser.DATE:
            case HogParser.DAY:
            case HogParser.DESC:
            case HogParser.DESCENDING:
            case HogParser.DISTINCT:
            case HogParser.ELSE:
            case HogParser.END:
            case HogParser.EXCLUDE:
            case HogParser.EXTRACT:
            case HogParser.FILL:
            case HogParser.FILTER:
            case HogParser.FINAL:
            case HogParser.FIRST:
            case HogParser.FOLLOWING:
            case HogParser.FOR:
            case HogParser.FROM:
            case HogParser.FULL:
            case HogParser.GROUP:
            case HogParser.GROUPING:
            case HogParser.HAVING:
            case HogParser.HOUR:
            case HogParser.ID:
            case HogParser.IF:
            case HogParser.IGNORE:
            case HogParser.ILIKE:
            case HogParser.IN:
            case HogParser.INCLUDE:
            case HogParser.INF:
            case HogParser.INNER:
            case HogParser.INTERPOLATE:
            case HogParser.INTERVAL:
            case HogParser.IS:
            case HogParser.JOIN:
            case HogParser.KEY:
            case HogParser.LAMBDA:
            case HogParser.LAST:
            case HogParser.LEADING:
            case HogParser.LEFT:
            case HogParser.LIKE:
            case HogParser.LIMIT:
            case HogParser.LOCAL:
            case HogParser.MINUTE:
            case HogParser.MONTH:
            case HogParser.NAME:
            case HogParser.NAN:
            case HogParser.NATURAL:
            case HogParser.NOT:
            case HogParser.NULL:
            case HogParser.NULLS:
            case HogParser.OFFSET:
            case HogParser.ON:
            case HogParser.OR:
            case HogParser.ORDER:
            case HogParser.OUTER:
            case HogParser.OVER:
            case HogParser.PARTITION:
            case HogParser.PIVOT:
            case HogParser.POSITIONAL:
            case HogParser.PRECEDING:
            case HogParser.PREWHERE:
            case HogParser.QUALIFY:
            case HogParser.QUARTER:
            case HogParser.RANGE:
            case HogParser.RECURSIVE:
            case HogParser.REPLACE:
            case HogParser.RETURN:
            case HogParser.RIGHT:
            case HogParser.ROLLUP:
            case HogParser.ROW:
            case HogParser.ROWS:
            case HogParser.SAMPLE:
            case HogParser.SECOND:
            case HogParser.SELECT:
            case HogParser.SEMI:
            case HogParser.SETS:
            case HogParser.SETTINGS:
            case HogParser.STEP:
            case HogParser.SUBSTRING:
            case HogParser.THEN:
            case HogParser.TIES:
            case HogParser.TIME:
            case HogParser.TIMESTAMP:
            case HogParser.TO:
            case HogParser.TOP:
            case HogParser.TOTALS:
            case HogParser.TRAILING:
            case HogParser.TRIM:
            case HogParser.TRUNCATE:
            case HogParser.TRY_CAST:
            case HogParser.UNBOUNDED:
            case HogParser.UNION:
            case HogParser.UNPIVOT:
            case HogParser.USING:
            case HogParser.VALUES:
            case HogParser.WEEK:
            case HogParser.WHEN:
            case HogParser.WHERE:
            case HogParser.WINDOW:
            case HogParser.WITH:
            case HogParser.YEAR:
            case HogParser.ZONE:
            case HogParser.LPAREN_ARROW:
            case HogParser.DASH_NEGATE:
            case HogParser.HASH:
            case HogParser.TEMPLATE_START:
            case HogParser.IDENT:
            case HogParser.QUOTED_IDENT:
            case HogParser.STRING:
            case HogParser.FLOAT:
            case HogParser.BINARY:
            case HogParser.OCTAL:
            case HogParser.BAD_OCTAL:
            case HogParser.HEX:
            case HogParser.DECIMAL:
            case HogParser.DASH:
            case HogParser.DOT:
            case HogParser.TAG_LESS:
            case HogParser.LESS:
            case HogParser.PLUS:
            case HogParser.ASTERISK:
            case HogParser.LPAREN:
            case HogParser.LBRACKET:
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 553;
                localContext._low = this.expr(0);
                this.state = 558;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 167) {
                    {
                    this.state = 554;
                    this.match(HogParser.COLON);
                    this.state = 556;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                        {
                        this.state = 555;
                        localContext._high = this.expr(0);
                        }
                    }

                    }
                }

                }
                break;
            case HogParser.COLON:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 560;
                this.match(HogParser.COLON);
                this.state = 562;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                    {
                    this.state = 561;
                    localContext._high = this.expr(0);
                    }
                }

                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public exprList(): ExprListContext {
        let localContext = new ExprListContext(this.context, this.state);
        this.enterRule(localContext, 54, HogParser.RULE_exprList);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 566;
            this.expr(0);
            this.state = 571;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 54, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 567;
                    this.match(HogParser.COMMA);
                    this.state = 568;
                    this.expr(0);
                    }
                    }
                }
                this.state = 573;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 54, this.context);
            }
            this.state = 575;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 55, this.context) ) {
            case 1:
                {
                this.state = 574;
                this.match(HogParser.COMMA);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public primary(): PrimaryContext {
        let localContext = new PrimaryContext(this.context, this.state);
        this.enterRule(localContext, 56, HogParser.RULE_primary);
        let _la: number;
        try {
            this.state = 655;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 61, this.context) ) {
            case 1:
                localContext = new CasePrimaryContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 577;
                this.match(HogParser.CASE);
                this.state = 579;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 56, this.context) ) {
                case 1:
                    {
                    this.state = 578;
                    (localContext as CasePrimaryContext)._subject = this.expr(0);
                    }
                    break;
                }
                this.state = 582;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 581;
                    this.caseBranch();
                    }
                    }
                    this.state = 584;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 125);
                this.state = 588;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 26) {
                    {
                    this.state = 586;
                    this.match(HogParser.ELSE);
                    this.state = 587;
                    (localContext as CasePrimaryContext)._otherwise = this.expr(0);
                    }
                }

                this.state = 590;
                this.match(HogParser.END);
                }
                break;
            case 2:
                localContext = new CastPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 592;
                this.match(HogParser.CAST);
                this.state = 593;
                this.match(HogParser.LPAREN);
                this.state = 594;
                this.expr(0);
                this.state = 595;
                _la = this.tokenStream.LA(1);
                if(!(_la === 6 || _la === 144)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 596;
                this.typeExpr();
                this.state = 597;
                this.match(HogParser.RPAREN);
                }
                break;
            case 3:
                localContext = new TryCastPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 599;
                this.match(HogParser.TRY_CAST);
                this.state = 600;
                this.match(HogParser.LPAREN);
                this.state = 601;
                this.expr(0);
                this.state = 602;
                _la = this.tokenStream.LA(1);
                if(!(_la === 6 || _la === 144)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 603;
                this.typeExpr();
                this.state = 604;
                this.match(HogParser.RPAREN);
                }
                break;
            case 4:
                localContext = new DatePrimaryContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 606;
                this.match(HogParser.DATE);
                this.state = 607;
                this.match(HogParser.STRING);
                }
                break;
            case 5:
                localContext = new IntervalPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 608;
                this.match(HogParser.INTERVAL);
                this.state = 609;
                this.expr(0);
                this.state = 610;
                this.intervalUnit();
                }
                break;
            case 6:
                localContext = new IntervalStringPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 612;
                this.match(HogParser.INTERVAL);
                this.state = 613;
                this.match(HogParser.STRING);
                }
                break;
            case 7:
                localContext = new SubstringPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 614;
                this.match(HogParser.SUBSTRING);
                this.state = 615;
                this.match(HogParser.LPAREN);
                this.state = 616;
                this.expr(0);
                this.state = 617;
                this.match(HogParser.FROM);
                this.state = 618;
                this.expr(0);
                this.state = 621;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 38) {
                    {
                    this.state = 619;
                    this.match(HogParser.FOR);
                    this.state = 620;
                    this.expr(0);
                    }
                }

                this.state = 623;
                this.match(HogParser.RPAREN);
                }
                break;
            case 8:
                localContext = new TimestampPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 625;
                this.match(HogParser.TIMESTAMP);
                this.state = 626;
                this.match(HogParser.STRING);
                }
                break;
            case 9:
                localContext = new TrimPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 627;
                this.match(HogParser.TRIM);
                this.state = 628;
                this.match(HogParser.LPAREN);
                this.state = 629;
                (localContext as TrimPrimaryContext)._side = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!(_la === 10 || _la === 62 || _la === 114)) {
                    (localContext as TrimPrimaryContext)._side = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 632;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case HogParser.STRING:
                    {
                    this.state = 630;
                    this.match(HogParser.STRING);
                    }
                    break;
                case HogParser.TEMPLATE_START:
                    {
                    this.state = 631;
                    this.template();
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                this.state = 634;
                this.match(HogParser.FROM);
                this.state = 635;
                this.expr(0);
                this.state = 636;
                this.match(HogParser.RPAREN);
                }
                break;
            case 10:
                localContext = new ColumnsPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 638;
                this.match(HogParser.COLUMNS);
                this.state = 639;
                this.match(HogParser.LPAREN);
                this.state = 640;
                this.exprList();
                this.state = 641;
                this.match(HogParser.RPAREN);
                }
                break;
            case 11:
                localContext = new SpreadPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 643;
                this.match(HogParser.ASTERISK);
                this.state = 644;
                this.match(HogParser.COLUMNS);
                this.state = 645;
                this.match(HogParser.LPAREN);
                this.state = 646;
                this.exprList();
                this.state = 647;
                this.match(HogParser.RPAREN);
                }
                break;
            case 12:
                localContext = new CallPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 12);
                {
                this.state = 649;
                this.call();
                }
                break;
            case 13:
                localContext = new TagPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 13);
                {
                this.state = 650;
                this.tag();
                }
                break;
            case 14:
                localContext = new TemplatePrimaryContext(localContext);
                this.enterOuterAlt(localContext, 14);
                {
                this.state = 651;
                this.template();
                }
                break;
            case 15:
                localContext = new NumberPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 15);
                {
                this.state = 652;
                this.number_();
                }
                break;
            case 16:
                localContext = new StringPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 16);
                {
                this.state = 653;
                this.match(HogParser.STRING);
                }
                break;
            case 17:
                localContext = new NullPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 17);
                {
                this.state = 654;
                this.match(HogParser.NULL);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public secondary(): SecondaryContext {
        let localContext = new SecondaryContext(this.context, this.state);
        this.enterRule(localContext, 58, HogParser.RULE_secondary);
        let _la: number;
        try {
            let alternative: number;
            this.state = 715;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 72, this.context) ) {
            case 1:
                localContext = new StarSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 657;
                this.match(HogParser.ASTERISK);
                this.state = 659;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 62, this.context) ) {
                case 1:
                    {
                    this.state = 658;
                    this.exclude();
                    }
                    break;
                }
                this.state = 662;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 63, this.context) ) {
                case 1:
                    {
                    this.state = 661;
                    this.replace();
                    }
                    break;
                }
                }
                break;
            case 2:
                localContext = new LambdaSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 664;
                this.match(HogParser.LAMBDA);
                this.state = 665;
                this.identifier();
                this.state = 670;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 64, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 666;
                        this.match(HogParser.COMMA);
                        this.state = 667;
                        this.identifier();
                        }
                        }
                    }
                    this.state = 672;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 64, this.context);
                }
                this.state = 674;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 673;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 676;
                this.match(HogParser.COLON);
                this.state = 677;
                this.expr(0);
                }
                break;
            case 3:
                localContext = new ParenthesizedSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 679;
                this.parenthesized();
                }
                break;
            case 4:
                localContext = new ArraySecondaryContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 681;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 5) {
                    {
                    this.state = 680;
                    this.match(HogParser.ARRAY);
                    }
                }

                this.state = 683;
                this.match(HogParser.LBRACKET);
                this.state = 685;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                    {
                    this.state = 684;
                    this.exprList();
                    }
                }

                this.state = 687;
                this.match(HogParser.RBRACKET);
                }
                break;
            case 5:
                localContext = new BraceSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 688;
                this.match(HogParser.LBRACE);
                this.state = 704;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                    {
                    this.state = 689;
                    this.expr(0);
                    this.state = 702;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 167) {
                        {
                        this.state = 690;
                        this.match(HogParser.COLON);
                        this.state = 691;
                        (localContext as BraceSecondaryContext)._content = this.expr(0);
                        this.state = 696;
                        this.errorHandler.sync(this);
                        alternative = this.interpreter.adaptivePredict(this.tokenStream, 68, this.context);
                        while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                            if (alternative === 1) {
                                {
                                {
                                this.state = 692;
                                this.match(HogParser.COMMA);
                                this.state = 693;
                                this.dictItem();
                                }
                                }
                            }
                            this.state = 698;
                            this.errorHandler.sync(this);
                            alternative = this.interpreter.adaptivePredict(this.tokenStream, 68, this.context);
                        }
                        this.state = 700;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 168) {
                            {
                            this.state = 699;
                            this.match(HogParser.COMMA);
                            }
                        }

                        }
                    }

                    }
                }

                this.state = 706;
                this.match(HogParser.RBRACE);
                }
                break;
            case 6:
                localContext = new ArrowSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 707;
                this.arrow();
                }
                break;
            case 7:
                localContext = new NamedArgumentSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 708;
                this.identifier();
                this.state = 709;
                _la = this.tokenStream.LA(1);
                if(!(_la === 143 || _la === 166)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 710;
                this.expr(0);
                }
                break;
            case 8:
                localContext = new PositionSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 712;
                this.match(HogParser.HASH);
                this.state = 713;
                this.match(HogParser.DECIMAL);
                }
                break;
            case 9:
                localContext = new FieldSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 714;
                this.identifier();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public caseBranch(): CaseBranchContext {
        let localContext = new CaseBranchContext(this.context, this.state);
        this.enterRule(localContext, 60, HogParser.RULE_caseBranch);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 717;
            this.match(HogParser.WHEN);
            this.state = 718;
            localContext._condition = this.expr(0);
            this.state = 719;
            this.match(HogParser.THEN);
            this.state = 720;
            localContext._result = this.expr(0);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public dictItem(): DictItemContext {
        let localContext = new DictItemContext(this.context, this.state);
        this.enterRule(localContext, 62, HogParser.RULE_dictItem);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 722;
            localContext._key = this.expr(0);
            this.state = 723;
            this.match(HogParser.COLON);
            this.state = 724;
            localContext._content = this.expr(0);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public call(): CallContext {
        let localContext = new CallContext(this.context, this.state);
        this.enterRule(localContext, 64, HogParser.RULE_call);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 726;
            this.identifier();
            this.state = 727;
            this.argumentList();
            this.state = 750;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 77, this.context) ) {
            case 1:
                {
                this.state = 728;
                this.match(HogParser.WITHIN);
                this.state = 729;
                this.match(HogParser.GROUP);
                this.state = 730;
                this.match(HogParser.LPAREN);
                this.state = 731;
                this.orderBy();
                this.state = 732;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                {
                this.state = 735;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 73, this.context) ) {
                case 1:
                    {
                    this.state = 734;
                    this.argumentList();
                    }
                    break;
                }
                this.state = 738;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 74, this.context) ) {
                case 1:
                    {
                    this.state = 737;
                    this.filter();
                    }
                    break;
                }
                this.state = 748;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 76, this.context) ) {
                case 1:
                    {
                    this.state = 740;
                    this.match(HogParser.OVER);
                    this.state = 746;
                    this.errorHandler.sync(this);
                    switch (this.tokenStream.LA(1)) {
                    case HogParser.LPAREN:
                        {
                        this.state = 741;
                        this.match(HogParser.LPAREN);
                        this.state = 742;
                        this.window();
                        this.state = 743;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case HogParser.ALL:
                    case HogParser.AND:
                    case HogParser.ANTI:
                    case HogParser.ANY:
                    case HogParser.ARRAY:
                    case HogParser.AS:
                    case HogParser.ASC:
                    case HogParser.ASOF:
                    case HogParser.BETWEEN:
                    case HogParser.BOTH:
                    case HogParser.BY:
                    case HogParser.CASE:
                    case HogParser.CAST:
                    case HogParser.COHORT:
                    case HogParser.COLLATE:
                    case HogParser.COLUMNS:
                    case HogParser.CROSS:
                    case HogParser.CUBE:
                    case HogParser.CURRENT:
                    case HogParser.DATE:
                    case HogParser.DAY:
                    case HogParser.DESC:
                    case HogParser.DESCENDING:
                    case HogParser.DISTINCT:
                    case HogParser.ELSE:
                    case HogParser.END:
                    case HogParser.EXCLUDE:
                    case HogParser.EXTRACT:
                    case HogParser.FILL:
                    case HogParser.FILTER:
                    case HogParser.FINAL:
                    case HogParser.FIRST:
                    case HogParser.FOLLOWING:
                    case HogParser.FOR:
                    case HogParser.FROM:
                    case HogParser.FULL:
                    case HogParser.GROUP:
                    case HogParser.GROUPING:
                    case HogParser.HAVING:
                    case HogParser.HOUR:
                    case HogParser.ID:
                    case HogParser.IF:
                    case HogParser.IGNORE:
                    case HogParser.ILIKE:
                    case HogParser.IN:
                    case HogParser.INCLUDE:
                    case HogParser.INNER:
                    case HogParser.INTERPOLATE:
                    case HogParser.INTERVAL:
                    case HogParser.IS:
                    case HogParser.JOIN:
                    case HogParser.KEY:
                    case HogParser.LAMBDA:
                    case HogParser.LAST:
                    case HogParser.LEADING:
                    case HogParser.LEFT:
                    case HogParser.LIKE:
                    case HogParser.LIMIT:
                    case HogParser.LOCAL:
                    case HogParser.MINUTE:
                    case HogParser.MONTH:
                    case HogParser.NAME:
                    case HogParser.NATURAL:
                    case HogParser.NOT:
                    case HogParser.NULLS:
                    case HogParser.OFFSET:
                    case HogParser.ON:
                    case HogParser.OR:
                    case HogParser.ORDER:
                    case HogParser.OUTER:
                    case HogParser.OVER:
                    case HogParser.PARTITION:
                    case HogParser.PIVOT:
                    case HogParser.POSITIONAL:
                    case HogParser.PRECEDING:
                    case HogParser.PREWHERE:
                    case HogParser.QUALIFY:
                    case HogParser.QUARTER:
                    case HogParser.RANGE:
                    case HogParser.RECURSIVE:
                    case HogParser.REPLACE:
                    case HogParser.RETURN:
                    case HogParser.RIGHT:
                    case HogParser.ROLLUP:
                    case HogParser.ROW:
                    case HogParser.ROWS:
                    case HogParser.SAMPLE:
                    case HogParser.SECOND:
                    case HogParser.SELECT:
                    case HogParser.SEMI:
                    case HogParser.SETS:
                    case HogParser.SETTINGS:
                    case HogParser.STEP:
                    case HogParser.SUBSTRING:
                    case HogParser.THEN:
                    case HogParser.TIES:
                    case HogParser.TIME:
                    case HogParser.TIMESTAMP:
                    case HogParser.TO:
                    case HogParser.TOP:
                    case HogParser.TOTALS:
                    case HogParser.TRAILING:
                    case HogParser.TRIM:
                    case HogParser.TRUNCATE:
                    case HogParser.TRY_CAST:
                    case HogParser.UNBOUNDED:
                    case HogParser.UNION:
                    case HogParser.UNPIVOT:
                    case HogParser.USING:
                    case HogParser.VALUES:
                    case HogParser.WEEK:
                    case HogParser.WHEN:
                    case HogParser.WHERE:
                    case HogParser.WINDOW:
                    case HogParser.WITH:
                    case HogParser.YEAR:
                    case HogParser.ZONE:
                    case HogParser.IDENT:
                    case HogParser.QUOTED_IDENT:
                        {
                        this.state = 745;
                        localContext._overName = this.identifier();
                        }
                        break;
                    default:
                        throw new antlr.NoViableAltException(this);
                    }
                    }
                    break;
                }
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public argumentList(): ArgumentListContext {
        let localContext = new ArgumentListContext(this.context, this.state);
        this.enterRule(localContext, 66, HogParser.RULE_argumentList);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 752;
            _la = this.tokenStream.LA(1);
            if(!(_la === 134 || _la === 194)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 754;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 78, this.context) ) {
            case 1:
                {
                this.state = 753;
                this.match(HogParser.DISTINCT);
                }
                break;
            }
            this.state = 770;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 82, this.context) ) {
            case 1:
                {
                this.state = 756;
                this.exprList();
                this.state = 760;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 79, this.context) ) {
                case 1:
                    {
                    this.state = 757;
                    this.match(HogParser.ORDER);
                    this.state = 758;
                    this.match(HogParser.BY);
                    this.state = 759;
                    this.orderItems();
                    }
                    break;
                }
                this.state = 763;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 28 || ((((_la - 55)) & ~0x1F) === 0 && ((1 << (_la - 55)) & 37750785) !== 0) || _la === 103 || _la === 120) {
                    {
                    this.state = 762;
                    this.setTail();
                    }
                }

                }
                break;
            case 2:
                {
                this.state = 768;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 80) {
                    {
                    this.state = 765;
                    this.match(HogParser.ORDER);
                    this.state = 766;
                    this.match(HogParser.BY);
                    this.state = 767;
                    this.orderItems();
                    }
                }

                }
                break;
            }
            this.state = 772;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public filter(): FilterContext {
        let localContext = new FilterContext(this.context, this.state);
        this.enterRule(localContext, 68, HogParser.RULE_filter);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 774;
            this.match(HogParser.FILTER);
            this.state = 775;
            this.match(HogParser.LPAREN);
            this.state = 776;
            this.match(HogParser.WHERE);
            this.state = 777;
            this.expr(0);
            this.state = 778;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public parenthesized(): ParenthesizedContext {
        let localContext = new ParenthesizedContext(this.context, this.state);
        this.enterRule(localContext, 70, HogParser.RULE_parenthesized);
        let _la: number;
        try {
            this.state = 795;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 85, this.context) ) {
            case 1:
                localContext = new QueryParensContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 780;
                this.match(HogParser.LPAREN);
                this.state = 781;
                this.querySelect();
                this.state = 782;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                localContext = new ExprParensContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 784;
                this.match(HogParser.LPAREN);
                this.state = 785;
                this.expr(0);
                this.state = 791;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case HogParser.EXCEPT:
                case HogParser.INTERSECT:
                case HogParser.LIMIT:
                case HogParser.OFFSET:
                case HogParser.ORDER:
                case HogParser.SETTINGS:
                case HogParser.UNION:
                    {
                    this.state = 786;
                    this.setTail();
                    }
                    break;
                case HogParser.COMMA:
                    {
                    this.state = 787;
                    this.match(HogParser.COMMA);
                    this.state = 789;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                        {
                        this.state = 788;
                        this.exprList();
                        }
                    }

                    }
                    break;
                case HogParser.RPAREN:
                    break;
                default:
                    break;
                }
                this.state = 793;
                this.match(HogParser.RPAREN);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public arrow(): ArrowContext {
        let localContext = new ArrowContext(this.context, this.state);
        this.enterRule(localContext, 72, HogParser.RULE_arrow);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 823;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LPAREN_ARROW:
                {
                this.state = 797;
                this.match(HogParser.LPAREN_ARROW);
                this.state = 809;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 100663309) !== 0)) {
                    {
                    this.state = 798;
                    this.identifier();
                    this.state = 803;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 86, this.context);
                    while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                        if (alternative === 1) {
                            {
                            {
                            this.state = 799;
                            this.match(HogParser.COMMA);
                            this.state = 800;
                            this.identifier();
                            }
                            }
                        }
                        this.state = 805;
                        this.errorHandler.sync(this);
                        alternative = this.interpreter.adaptivePredict(this.tokenStream, 86, this.context);
                    }
                    this.state = 807;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 168) {
                        {
                        this.state = 806;
                        this.match(HogParser.COMMA);
                        }
                    }

                    }
                }

                this.state = 811;
                this.match(HogParser.RPAREN);
                }
                break;
            case HogParser.ALL:
            case HogParser.AND:
            case HogParser.ANTI:
            case HogParser.ANY:
            case HogParser.ARRAY:
            case HogParser.AS:
            case HogParser.ASC:
            case HogParser.ASOF:
            case HogParser.BETWEEN:
            case HogParser.BOTH:
            case HogParser.BY:
            case HogParser.CASE:
            case HogParser.CAST:
            case HogParser.COHORT:
            case HogParser.COLLATE:
            case HogParser.COLUMNS:
            case HogParser.CROSS:
            case HogParser.CUBE:
            case HogParser.CURRENT:
            case HogParser.DATE:
            case HogParser.DAY:
            case HogParser.DESC:
            case HogParser.DESCENDING:
            case HogParser.DISTINCT:
            case HogParser.ELSE:
            case HogParser.END:
            case HogParser.EXCLUDE:
            case HogParser.EXTRACT:
            case HogParser.FILL:
            case HogParser.FILTER:
            case HogParser.FINAL:
            case HogParser.FIRST:
            case HogParser.FOLLOWING:
            case HogParser.FOR:
            case HogParser.FROM:
            case HogParser.FULL:
            case HogParser.GROUP:
            case HogParser.GROUPING:
            case HogParser.HAVING:
            case HogParser.HOUR:
            case HogParser.ID:
            case HogParser.IF:
            case HogParser.IGNORE:
            case HogParser.ILIKE:
            case HogParser.IN:
            case HogParser.INCLUDE:
            case HogParser.INNER:
            case HogParser.INTERPOLATE:
            case HogParser.INTERVAL:
            case HogParser.IS:
            case HogParser.JOIN:
            case HogParser.KEY:
            case HogParser.LAMBDA:
            case HogParser.LAST:
            case HogParser.LEADING:
            case HogParser.LEFT:
            case HogParser.LIKE:
            case HogParser.LIMIT:
            case HogParser.LOCAL:
            case HogParser.MINUTE:
            case HogParser.MONTH:
            case HogParser.NAME:
            case HogParser.NATURAL:
            case HogParser.NOT:
            case HogParser.NULLS:
            case HogParser.OFFSET:
            case HogParser.ON:
            case HogParser.OR:
            case HogParser.ORDER:
            case HogParser.OUTER:
            case HogParser.OVER:
            case HogParser.PARTITION:
            case HogParser.PIVOT:
            case HogParser.POSITIONAL:
            case HogParser.PRECEDING:
            case HogParser.PREWHERE:
            case HogParser.QUALIFY:
            case HogParser.QUARTER:
            case HogParser.RANGE:
            case HogParser.RECURSIVE:
            case HogParser.REPLACE:
            case HogParser.RETURN:
            case HogParser.RIGHT:
            case HogParser.ROLLUP:
            case HogParser.ROW:
            case HogParser.ROWS:
            case HogParser.SAMPLE:
            case HogParser.SECOND:
            case HogParser.SELECT:
            case HogParser.SEMI:
            case HogParser.SETS:
            case HogParser.SETTINGS:
            case HogParser.STEP:
            case HogParser.SUBSTRING:
            case HogParser.THEN:
            case HogParser.TIES:
            case HogParser.TIME:
            case HogParser.TIMESTAMP:
            case HogParser.TO:
            case HogParser.TOP:
            case HogParser.TOTALS:
            case HogParser.TRAILING:
            case HogParser.TRIM:
            case HogParser.TRUNCATE:
            case HogParser.TRY_CAST:
            case HogParser.UNBOUNDED:
            case HogParser.UNION:
            case HogParser.UNPIVOT:
            case HogParser.USING:
            case HogParser.VALUES:
            case HogParser.WEEK:
            case HogParser.WHEN:
            case HogParser.WHERE:
            case HogParser.WINDOW:
            case HogParser.WITH:
            case HogParser.YEAR:
            case HogParser.ZONE:
            case HogParser.IDENT:
            case HogParser.QUOTED_IDENT:
                {
                this.state = 812;
                this.identifier();
                this.state = 817;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 89, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 813;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 142 || _la === 168)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 814;
                        this.identifier();
                        }
                        }
                    }
                    this.state = 819;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 89, this.context);
                }
                this.state = 821;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 142 || _la === 168) {
                    {
                    this.state = 820;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 142 || _la === 168)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            this.state = 825;
            this.match(HogParser.ARROW);
            this.state = 828;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 92, this.context) ) {
            case 1:
                {
                this.state = 826;
                this.expr(0);
                }
                break;
            case 2:
                {
                this.state = 827;
                this.block();
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public exclude(): ExcludeContext {
        let localContext = new ExcludeContext(this.context, this.state);
        this.enterRule(localContext, 74, HogParser.RULE_exclude);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 830;
            this.match(HogParser.EXCLUDE);
            this.state = 831;
            this.match(HogParser.LPAREN);
            this.state = 832;
            this.dottedName();
            this.state = 837;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 93, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 833;
                    this.match(HogParser.COMMA);
                    this.state = 834;
                    this.dottedName();
                    }
                    }
                }
                this.state = 839;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 93, this.context);
            }
            this.state = 841;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 168) {
                {
                this.state = 840;
                this.match(HogParser.COMMA);
                }
            }

            this.state = 843;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public replace(): ReplaceContext {
        let localContext = new ReplaceContext(this.context, this.state);
        this.enterRule(localContext, 76, HogParser.RULE_replace);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 845;
            this.match(HogParser.REPLACE);
            this.state = 846;
            this.match(HogParser.LPAREN);
            this.state = 847;
            this.replaceItem();
            this.state = 852;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 168) {
                {
                {
                this.state = 848;
                this.match(HogParser.COMMA);
                this.state = 849;
                this.replaceItem();
                }
                }
                this.state = 854;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 855;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public replaceItem(): ReplaceItemContext {
        let localContext = new ReplaceItemContext(this.context, this.state);
        this.enterRule(localContext, 78, HogParser.RULE_replaceItem);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 857;
            this.expr(0);
            this.state = 858;
            _la = this.tokenStream.LA(1);
            if(!(_la === 6 || _la === 144)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 859;
            this.identifier();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public template(): TemplateContext {
        let localContext = new TemplateContext(this.context, this.state);
        this.enterRule(localContext, 80, HogParser.RULE_template);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 861;
            this.match(HogParser.TEMPLATE_START);
            this.state = 865;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 198 || _la === 201) {
                {
                {
                this.state = 862;
                this.templatePart();
                }
                }
                this.state = 867;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 868;
            this.match(HogParser.TEMPLATE_END);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public templatePart(): TemplatePartContext {
        let localContext = new TemplatePartContext(this.context, this.state);
        this.enterRule(localContext, 82, HogParser.RULE_templatePart);
        try {
            this.state = 875;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.TEMPLATE_TEXT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 870;
                this.match(HogParser.TEMPLATE_TEXT);
                }
                break;
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 871;
                this.match(HogParser.LBRACE);
                this.state = 872;
                this.expr(0);
                this.state = 873;
                this.match(HogParser.RBRACE);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public number_(): NumberContext {
        let localContext = new NumberContext(this.context, this.state);
        this.enterRule(localContext, 84, HogParser.RULE_number);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 878;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 170 || _la === 190) {
                {
                this.state = 877;
                _la = this.tokenStream.LA(1);
                if(!(_la === 170 || _la === 190)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 888;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 99, this.context) ) {
            case 1:
                {
                this.state = 880;
                this.floatNumber();
                }
                break;
            case 2:
                {
                this.state = 881;
                this.match(HogParser.BINARY);
                }
                break;
            case 3:
                {
                this.state = 882;
                this.match(HogParser.OCTAL);
                }
                break;
            case 4:
                {
                this.state = 883;
                this.match(HogParser.BAD_OCTAL);
                }
                break;
            case 5:
                {
                this.state = 884;
                this.match(HogParser.DECIMAL);
                }
                break;
            case 6:
                {
                this.state = 885;
                this.match(HogParser.HEX);
                }
                break;
            case 7:
                {
                this.state = 886;
                this.match(HogParser.INF);
                }
                break;
            case 8:
                {
                this.state = 887;
                this.match(HogParser.NAN);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public floatNumber(): FloatNumberContext {
        let localContext = new FloatNumberContext(this.context, this.state);
        this.enterRule(localContext, 86, HogParser.RULE_floatNumber);
        let _la: number;
        try {
            this.state = 898;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.FLOAT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 890;
                this.match(HogParser.FLOAT);
                }
                break;
            case HogParser.DOT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 891;
                this.match(HogParser.DOT);
                this.state = 892;
                _la = this.tokenStream.LA(1);
                if(!(_la === 160 || _la === 163)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            case HogParser.DECIMAL:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 893;
                this.match(HogParser.DECIMAL);
                this.state = 894;
                _la = this.tokenStream.LA(1);
                if(!(_la === 141 || _la === 171)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 896;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 100, this.context) ) {
                case 1:
                    {
                    this.state = 895;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 160 || _la === 163)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                    break;
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public castType(): CastTypeContext {
        let localContext = new CastTypeContext(this.context, this.state);
        this.enterRule(localContext, 88, HogParser.RULE_castType);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 900;
            this.castTypeName();
            this.state = 907;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 103, this.context) ) {
            case 1:
                {
                this.state = 901;
                this.match(HogParser.WITH);
                this.state = 903;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 67) {
                    {
                    this.state = 902;
                    this.match(HogParser.LOCAL);
                    }
                }

                this.state = 905;
                this.match(HogParser.TIME);
                this.state = 906;
                this.match(HogParser.ZONE);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public castTypeName(): CastTypeNameContext {
        let localContext = new CastTypeNameContext(this.context, this.state);
        this.enterRule(localContext, 90, HogParser.RULE_castTypeName);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 909;
            _la = this.tokenStream.LA(1);
            if(!(_la === 21 || _la === 22 || ((((_la - 45)) & ~0x1F) === 0 && ((1 << (_la - 45)) & 50333697) !== 0) || ((((_la - 89)) & ~0x1F) === 0 && ((1 << (_la - 89)) & 3146753) !== 0) || ((((_la - 124)) & ~0x1F) === 0 && ((1 << (_la - 124)) & 3221225601) !== 0))) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public typeExpr(): TypeExprContext {
        let localContext = new TypeExprContext(this.context, this.state);
        this.enterRule(localContext, 92, HogParser.RULE_typeExpr);
        let _la: number;
        try {
            let alternative: number;
            this.state = 1002;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 118, this.context) ) {
            case 1:
                localContext = new MembersTypeContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 911;
                this.identifier();
                this.state = 912;
                _la = this.tokenStream.LA(1);
                if(!(_la === 134 || _la === 194)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 913;
                this.typeMember();
                this.state = 918;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 104, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 914;
                        this.match(HogParser.COMMA);
                        this.state = 915;
                        this.typeMember();
                        }
                        }
                    }
                    this.state = 920;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 104, this.context);
                }
                this.state = 922;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 921;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 924;
                this.match(HogParser.RPAREN);
                this.state = 928;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 135 || _la === 196) {
                    {
                    {
                    this.state = 925;
                    this.arraySuffix();
                    }
                    }
                    this.state = 930;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 2:
                localContext = new EnumTypeContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 931;
                this.identifier();
                this.state = 932;
                _la = this.tokenStream.LA(1);
                if(!(_la === 134 || _la === 194)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 933;
                this.enumMember();
                this.state = 938;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 107, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 934;
                        this.match(HogParser.COMMA);
                        this.state = 935;
                        this.enumMember();
                        }
                        }
                    }
                    this.state = 940;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 107, this.context);
                }
                this.state = 942;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 941;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 944;
                this.match(HogParser.RPAREN);
                this.state = 948;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 135 || _la === 196) {
                    {
                    {
                    this.state = 945;
                    this.arraySuffix();
                    }
                    }
                    this.state = 950;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 3:
                localContext = new NestedTypeContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 951;
                this.identifier();
                this.state = 952;
                _la = this.tokenStream.LA(1);
                if(!(_la === 134 || _la === 194)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 953;
                this.typeExpr();
                this.state = 958;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 110, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 954;
                        this.match(HogParser.COMMA);
                        this.state = 955;
                        this.typeExpr();
                        }
                        }
                    }
                    this.state = 960;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 110, this.context);
                }
                this.state = 962;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 961;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 964;
                this.match(HogParser.RPAREN);
                this.state = 968;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 135 || _la === 196) {
                    {
                    {
                    this.state = 965;
                    this.arraySuffix();
                    }
                    }
                    this.state = 970;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 4:
                localContext = new ParametersTypeContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 971;
                this.identifier();
                this.state = 972;
                _la = this.tokenStream.LA(1);
                if(!(_la === 134 || _la === 194)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 974;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                    {
                    this.state = 973;
                    this.exprList();
                    }
                }

                this.state = 976;
                this.match(HogParser.RPAREN);
                this.state = 980;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 135 || _la === 196) {
                    {
                    {
                    this.state = 977;
                    this.arraySuffix();
                    }
                    }
                    this.state = 982;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 5:
                localContext = new WordsTypeContext(localContext);
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 983;
                this.identifier();
                this.state = 985;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 984;
                    this.identifier();
                    }
                    }
                    this.state = 987;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 100663309) !== 0));
                this.state = 992;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 135 || _la === 196) {
                    {
                    {
                    this.state = 989;
                    this.arraySuffix();
                    }
                    }
                    this.state = 994;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 6:
                localContext = new NameTypeContext(localContext);
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 995;
                this.identifier();
                this.state = 999;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 135 || _la === 196) {
                    {
                    {
                    this.state = 996;
                    this.arraySuffix();
                    }
                    }
                    this.state = 1001;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public typeMember(): TypeMemberContext {
        let localContext = new TypeMemberContext(this.context, this.state);
        this.enterRule(localContext, 94, HogParser.RULE_typeMember);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1004;
            this.identifier();
            this.state = 1005;
            this.typeExpr();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public enumMember(): EnumMemberContext {
        let localContext = new EnumMemberContext(this.context, this.state);
        this.enterRule(localContext, 96, HogParser.RULE_enumMember);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1007;
            this.match(HogParser.STRING);
            this.state = 1008;
            this.match(HogParser.EQUAL);
            this.state = 1009;
            this.number_();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public arraySuffix(): ArraySuffixContext {
        let localContext = new ArraySuffixContext(this.context, this.state);
        this.enterRule(localContext, 98, HogParser.RULE_arraySuffix);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1011;
            _la = this.tokenStream.LA(1);
            if(!(_la === 135 || _la === 196)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 1013;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 163) {
                {
                this.state = 1012;
                this.match(HogParser.DECIMAL);
                }
            }

            this.state = 1015;
            this.match(HogParser.RBRACKET);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public tag(): TagContext {
        let localContext = new TagContext(this.context, this.state);
        this.enterRule(localContext, 100, HogParser.RULE_tag);
        let _la: number;
        try {
            this.state = 1046;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 123, this.context) ) {
            case 1:
                localContext = new EmptyTagContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1017;
                _la = this.tokenStream.LA(1);
                if(!(_la === 177 || _la === 178)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1018;
                this.tagName();
                this.state = 1022;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 100663309) !== 0) || _la === 207) {
                    {
                    {
                    this.state = 1019;
                    this.tagAttribute();
                    }
                    }
                    this.state = 1024;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1025;
                _la = this.tokenStream.LA(1);
                if(!(_la === 181 || _la === 208)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            case 2:
                localContext = new FullTagContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1027;
                _la = this.tokenStream.LA(1);
                if(!(_la === 177 || _la === 178)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1028;
                (localContext as FullTagContext)._open = this.tagName();
                this.state = 1032;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 100663309) !== 0) || _la === 207) {
                    {
                    {
                    this.state = 1029;
                    this.tagAttribute();
                    }
                    }
                    this.state = 1034;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1035;
                _la = this.tokenStream.LA(1);
                if(!(_la === 179 || _la === 209)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1039;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (((((_la - 177)) & ~0x1F) === 0 && ((1 << (_la - 177)) & 2097155) !== 0) || _la === 210) {
                    {
                    {
                    this.state = 1036;
                    this.tagChild();
                    }
                    }
                    this.state = 1041;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1042;
                this.match(HogParser.TAG_END_START);
                this.state = 1043;
                (localContext as FullTagContext)._close = this.tagName();
                this.state = 1044;
                _la = this.tokenStream.LA(1);
                if(!(_la === 179 || _la === 209)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public tagName(): TagNameContext {
        let localContext = new TagNameContext(this.context, this.state);
        this.enterRule(localContext, 102, HogParser.RULE_tagName);
        try {
            this.state = 1050;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.TAG_NAME:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1048;
                this.match(HogParser.TAG_NAME);
                }
                break;
            case HogParser.ALL:
            case HogParser.AND:
            case HogParser.ANTI:
            case HogParser.ANY:
            case HogParser.ARRAY:
            case HogParser.AS:
            case HogParser.ASC:
            case HogParser.ASOF:
            case HogParser.BETWEEN:
            case HogParser.BOTH:
            case HogParser.BY:
            case HogParser.CASE:
            case HogParser.CAST:
            case HogParser.COHORT:
            case HogParser.COLLATE:
            case HogParser.COLUMNS:
            case HogParser.CROSS:
            case HogParser.CUBE:
            case HogParser.CURRENT:
            case HogParser.DATE:
            case HogParser.DAY:
            case HogParser.DESC:
            case HogParser.DESCENDING:
            case HogParser.DISTINCT:
            case HogParser.ELSE:
            case HogParser.END:
            case HogParser.EXCLUDE:
            case HogParser.EXTRACT:
            case HogParser.FILL:
            case HogParser.FILTER:
            case HogParser.FINAL:
            case HogParser.FIRST:
            case HogParser.FOLLOWING:
            case HogParser.FOR:
            case HogParser.FROM:
            case HogParser.FULL:
            case HogParser.GROUP:
            case HogParser.GROUPING:
            case HogParser.HAVING:
            case HogParser.HOUR:
            case HogParser.ID:
            case HogParser.IF:
            case HogParser.IGNORE:
            case HogParser.ILIKE:
            case HogParser.IN:
            case HogParser.INCLUDE:
            case HogParser.INNER:
            case HogParser.INTERPOLATE:
            case HogParser.INTERVAL:
            case HogParser.IS:
            case HogParser.JOIN:
            case HogParser.KEY:
            case HogParser.LAMBDA:
            case HogParser.LAST:
            case HogParser.LEADING:
            case HogParser.LEFT:
            case HogParser.LIKE:
            case HogParser.LIMIT:
            case HogParser.LOCAL:
            case HogParser.MINUTE:
            case HogParser.MONTH:
            case HogParser.NAME:
            case HogParser.NATURAL:
            case HogParser.NOT:
            case HogParser.NULLS:
            case HogParser.OFFSET:
            case HogParser.ON:
            case HogParser.OR:
            case HogParser.ORDER:
            case HogParser.OUTER:
            case HogParser.OVER:
            case HogParser.PARTITION:
            case HogParser.PIVOT:
            case HogParser.POSITIONAL:
            case HogParser.PRECEDING:
            case HogParser.PREWHERE:
            case HogParser.QUALIFY:
            case HogParser.QUARTER:
            case HogParser.RANGE:
            case HogParser.RECURSIVE:
            case HogParser.REPLACE:
            case HogParser.RETURN:
            case HogParser.RIGHT:
            case HogParser.ROLLUP:
            case HogParser.ROW:
            case HogParser.ROWS:
            case HogParser.SAMPLE:
            case HogParser.SECOND:
            case HogParser.SELECT:
            case HogParser.SEMI:
            case HogParser.SETS:
            case HogParser.SETTINGS:
            case HogParser.STEP:
            case HogParser.SUBSTRING:
            case HogParser.THEN:
            case HogParser.TIES:
            case HogParser.TIME:
            case HogParser.TIMESTAMP:
            case HogParser.TO:
            case HogParser.TOP:
            case HogParser.TOTALS:
            case HogParser.TRAILING:
            case HogParser.TRIM:
            case HogParser.TRUNCATE:
            case HogParser.TRY_CAST:
            case HogParser.UNBOUNDED:
            case HogParser.UNION:
            case HogParser.UNPIVOT:
            case HogParser.USING:
            case HogParser.VALUES:
            case HogParser.WEEK:
            case HogParser.WHEN:
            case HogParser.WHERE:
            case HogParser.WINDOW:
            case HogParser.WITH:
            case HogParser.YEAR:
            case HogParser.ZONE:
            case HogParser.IDENT:
            case HogParser.QUOTED_IDENT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1049;
                this.identifier();
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public tagAttribute(): TagAttributeContext {
        let localContext = new TagAttributeContext(this.context, this.state);
        this.enterRule(localContext, 104, HogParser.RULE_tagAttribute);
        try {
            this.state = 1065;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 126, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1052;
                this.tagName();
                this.state = 1053;
                this.match(HogParser.EQUAL);
                this.state = 1056;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case HogParser.STRING:
                    {
                    this.state = 1054;
                    this.match(HogParser.STRING);
                    }
                    break;
                case HogParser.TEMPLATE_START:
                    {
                    this.state = 1055;
                    this.template();
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1058;
                this.tagName();
                this.state = 1059;
                this.match(HogParser.EQUAL);
                this.state = 1060;
                this.match(HogParser.LBRACE);
                this.state = 1061;
                this.expr(0);
                this.state = 1062;
                this.match(HogParser.RBRACE);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1064;
                this.tagName();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public tagChild(): TagChildContext {
        let localContext = new TagChildContext(this.context, this.state);
        this.enterRule(localContext, 106, HogParser.RULE_tagChild);
        try {
            this.state = 1073;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.TAG_LESS:
            case HogParser.LESS:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1067;
                this.tag();
                }
                break;
            case HogParser.TAG_TEXT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1068;
                this.match(HogParser.TAG_TEXT);
                }
                break;
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1069;
                this.match(HogParser.LBRACE);
                this.state = 1070;
                this.expr(0);
                this.state = 1071;
                this.match(HogParser.RBRACE);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public setSelect(): SetSelectContext {
        let localContext = new SetSelectContext(this.context, this.state);
        this.enterRule(localContext, 108, HogParser.RULE_setSelect);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1075;
            this.selectAtom();
            this.state = 1079;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103) {
                {
                {
                this.state = 1076;
                this.trailer();
                }
                }
                this.state = 1081;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1085;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 28 || _la === 55 || _la === 120) {
                {
                {
                this.state = 1082;
                this.setMember();
                }
                }
                this.state = 1087;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public querySelect(): QuerySelectContext {
        let localContext = new QuerySelectContext(this.context, this.state);
        this.enterRule(localContext, 110, HogParser.RULE_querySelect);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1088;
            this.queryAtom();
            this.state = 1092;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103) {
                {
                {
                this.state = 1089;
                this.trailer();
                }
                }
                this.state = 1094;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1098;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 28 || _la === 55 || _la === 120) {
                {
                {
                this.state = 1095;
                this.setMember();
                }
                }
                this.state = 1100;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public setTail(): SetTailContext {
        let localContext = new SetTailContext(this.context, this.state);
        this.enterRule(localContext, 112, HogParser.RULE_setTail);
        let _la: number;
        try {
            this.state = 1117;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LIMIT:
            case HogParser.OFFSET:
            case HogParser.ORDER:
            case HogParser.SETTINGS:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1102;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1101;
                    this.trailer();
                    }
                    }
                    this.state = 1104;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103);
                this.state = 1109;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 28 || _la === 55 || _la === 120) {
                    {
                    {
                    this.state = 1106;
                    this.setMember();
                    }
                    }
                    this.state = 1111;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case HogParser.EXCEPT:
            case HogParser.INTERSECT:
            case HogParser.UNION:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1113;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1112;
                    this.setMember();
                    }
                    }
                    this.state = 1115;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 28 || _la === 55 || _la === 120);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public setMember(): SetMemberContext {
        let localContext = new SetMemberContext(this.context, this.state);
        this.enterRule(localContext, 114, HogParser.RULE_setMember);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1119;
            this.setOperator();
            this.state = 1120;
            this.selectAtom();
            this.state = 1124;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103) {
                {
                {
                this.state = 1121;
                this.trailer();
                }
                }
                this.state = 1126;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public setOperator(): SetOperatorContext {
        let localContext = new SetOperatorContext(this.context, this.state);
        this.enterRule(localContext, 116, HogParser.RULE_setOperator);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1135;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.EXCEPT:
                {
                this.state = 1127;
                this.match(HogParser.EXCEPT);
                this.state = 1129;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 1) {
                    {
                    this.state = 1128;
                    this.match(HogParser.ALL);
                    }
                }

                }
                break;
            case HogParser.INTERSECT:
            case HogParser.UNION:
                {
                this.state = 1131;
                _la = this.tokenStream.LA(1);
                if(!(_la === 55 || _la === 120)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1133;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 1 || _la === 25) {
                    {
                    this.state = 1132;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 1 || _la === 25)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            this.state = 1139;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 11) {
                {
                this.state = 1137;
                this.match(HogParser.BY);
                this.state = 1138;
                this.match(HogParser.NAME);
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public selectAtom(): SelectAtomContext {
        let localContext = new SelectAtomContext(this.context, this.state);
        this.enterRule(localContext, 118, HogParser.RULE_selectAtom);
        try {
            this.state = 1150;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.SELECT:
            case HogParser.WITH:
            case HogParser.SELECT_LIST:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1141;
                this.queryAtom();
                }
                break;
            case HogParser.LPAREN:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1142;
                this.match(HogParser.LPAREN);
                this.state = 1143;
                this.setSelect();
                this.state = 1144;
                this.match(HogParser.RPAREN);
                }
                break;
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1146;
                this.match(HogParser.LBRACE);
                this.state = 1147;
                this.expr(0);
                this.state = 1148;
                this.match(HogParser.RBRACE);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public queryAtom(): QueryAtomContext {
        let localContext = new QueryAtomContext(this.context, this.state);
        this.enterRule(localContext, 120, HogParser.RULE_queryAtom);
        try {
            this.state = 1161;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.SELECT:
            case HogParser.SELECT_LIST:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1152;
                this.selectStatement();
                }
                break;
            case HogParser.WITH:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1153;
                this.with_();
                this.state = 1159;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case HogParser.SELECT:
                case HogParser.SELECT_LIST:
                    {
                    this.state = 1154;
                    this.selectStatement();
                    }
                    break;
                case HogParser.LPAREN:
                    {
                    this.state = 1155;
                    this.match(HogParser.LPAREN);
                    this.state = 1156;
                    this.setSelect();
                    this.state = 1157;
                    this.match(HogParser.RPAREN);
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public trailer(): TrailerContext {
        let localContext = new TrailerContext(this.context, this.state);
        this.enterRule(localContext, 122, HogParser.RULE_trailer);
        let _la: number;
        try {
            this.state = 1196;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.ORDER:
                localContext = new OrderTrailerContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1163;
                this.orderBy();
                }
                break;
            case HogParser.LIMIT:
                localContext = new LimitTrailerContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1164;
                this.match(HogParser.LIMIT);
                this.state = 1165;
                this.expr(0);
                this.state = 1167;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 189) {
                    {
                    this.state = 1166;
                    this.match(HogParser.PERCENT);
                    }
                }

                this.state = 1171;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 1169;
                    this.match(HogParser.COMMA);
                    this.state = 1170;
                    this.expr(0);
                    }
                }

                this.state = 1175;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 129) {
                    {
                    this.state = 1173;
                    this.match(HogParser.WITH);
                    this.state = 1174;
                    this.match(HogParser.TIES);
                    }
                }

                this.state = 1179;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 11) {
                    {
                    this.state = 1177;
                    this.match(HogParser.BY);
                    this.state = 1178;
                    this.exprList();
                    }
                }

                }
                break;
            case HogParser.OFFSET:
                localContext = new OffsetTrailerContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1181;
                this.match(HogParser.OFFSET);
                this.state = 1182;
                this.expr(0);
                this.state = 1185;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 11) {
                    {
                    this.state = 1183;
                    this.match(HogParser.BY);
                    this.state = 1184;
                    this.exprList();
                    }
                }

                }
                break;
            case HogParser.SETTINGS:
                localContext = new SettingsTrailerContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1187;
                this.match(HogParser.SETTINGS);
                this.state = 1188;
                this.setting();
                this.state = 1193;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 168) {
                    {
                    {
                    this.state = 1189;
                    this.match(HogParser.COMMA);
                    this.state = 1190;
                    this.setting();
                    }
                    }
                    this.state = 1195;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public setting(): SettingContext {
        let localContext = new SettingContext(this.context, this.state);
        this.enterRule(localContext, 124, HogParser.RULE_setting);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1198;
            this.identifier();
            this.state = 1199;
            this.match(HogParser.EQUAL);
            this.state = 1203;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.INF:
            case HogParser.NAN:
            case HogParser.FLOAT:
            case HogParser.BINARY:
            case HogParser.OCTAL:
            case HogParser.BAD_OCTAL:
            case HogParser.HEX:
            case HogParser.DECIMAL:
            case HogParser.DASH:
            case HogParser.DOT:
            case HogParser.PLUS:
                {
                this.state = 1200;
                this.number_();
                }
                break;
            case HogParser.STRING:
                {
                this.state = 1201;
                this.match(HogParser.STRING);
                }
                break;
            case HogParser.NULL:
                {
                this.state = 1202;
                this.match(HogParser.NULL);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public selectStatement(): SelectStatementContext {
        let localContext = new SelectStatementContext(this.context, this.state);
        this.enterRule(localContext, 126, HogParser.RULE_selectStatement);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1205;
            this.selectHead();
            this.state = 1208;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 39) {
                {
                this.state = 1206;
                this.match(HogParser.FROM);
                this.state = 1207;
                this.from_(0);
                }
            }

            this.state = 1211;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 5 || _la === 53 || _la === 63) {
                {
                this.state = 1210;
                this.arrayJoin();
                }
            }

            this.state = 1215;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 87) {
                {
                this.state = 1213;
                this.match(HogParser.PREWHERE);
                this.state = 1214;
                localContext._prewhere = this.expr(0);
                }
            }

            this.state = 1219;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 126) {
                {
                this.state = 1217;
                this.match(HogParser.WHERE);
                this.state = 1218;
                localContext._where = this.expr(0);
                }
            }

            this.state = 1225;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 157, this.context) ) {
            case 1:
                {
                this.state = 1222;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1221;
                    this.match(HogParser.USING);
                    }
                }

                this.state = 1224;
                localContext._firstSample = this.sample();
                }
                break;
            }
            this.state = 1230;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 42) {
                {
                this.state = 1227;
                this.match(HogParser.GROUP);
                this.state = 1228;
                this.match(HogParser.BY);
                this.state = 1229;
                this.grouping();
                }
            }

            this.state = 1234;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 159, this.context) ) {
            case 1:
                {
                this.state = 1232;
                this.match(HogParser.WITH);
                this.state = 1233;
                _la = this.tokenStream.LA(1);
                if(!(_la === 19 || _la === 95)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            }
            this.state = 1238;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 129) {
                {
                this.state = 1236;
                this.match(HogParser.WITH);
                this.state = 1237;
                this.match(HogParser.TOTALS);
                }
            }

            this.state = 1242;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 44) {
                {
                this.state = 1240;
                this.match(HogParser.HAVING);
                this.state = 1241;
                localContext._having = this.expr(0);
                }
            }

            this.state = 1246;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 88) {
                {
                this.state = 1244;
                this.match(HogParser.QUALIFY);
                this.state = 1245;
                localContext._qualify = this.expr(0);
                }
            }

            this.state = 1250;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 122) {
                {
                this.state = 1248;
                this.match(HogParser.USING);
                this.state = 1249;
                localContext._secondSample = this.sample();
                }
            }

            this.state = 1261;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 128) {
                {
                this.state = 1252;
                this.match(HogParser.WINDOW);
                this.state = 1253;
                this.windowDefinition();
                this.state = 1258;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 168) {
                    {
                    {
                    this.state = 1254;
                    this.match(HogParser.COMMA);
                    this.state = 1255;
                    this.windowDefinition();
                    }
                    }
                    this.state = 1260;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public top(): TopContext {
        let localContext = new TopContext(this.context, this.state);
        this.enterRule(localContext, 128, HogParser.RULE_top);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1263;
            this.match(HogParser.TOP);
            this.state = 1264;
            this.match(HogParser.DECIMAL);
            this.state = 1267;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 166, this.context) ) {
            case 1:
                {
                this.state = 1265;
                this.match(HogParser.WITH);
                this.state = 1266;
                this.match(HogParser.TIES);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public selectHead(): SelectHeadContext {
        let localContext = new SelectHeadContext(this.context, this.state);
        this.enterRule(localContext, 130, HogParser.RULE_selectHead);
        let _la: number;
        try {
            let alternative: number;
            this.state = 1301;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 173, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1269;
                this.match(HogParser.SELECT);
                this.state = 1271;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 167, this.context) ) {
                case 1:
                    {
                    this.state = 1270;
                    this.match(HogParser.DISTINCT);
                    }
                    break;
                }
                this.state = 1274;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 168, this.context) ) {
                case 1:
                    {
                    this.state = 1273;
                    this.top();
                    }
                    break;
                }
                this.state = 1276;
                this.column();
                this.state = 1281;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 169, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 1277;
                        this.match(HogParser.COMMA);
                        this.state = 1278;
                        this.column();
                        }
                        }
                    }
                    this.state = 1283;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 169, this.context);
                }
                this.state = 1284;
                this.match(HogParser.COMMA);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1286;
                _la = this.tokenStream.LA(1);
                if(!(_la === 100 || _la === 146)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1288;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 170, this.context) ) {
                case 1:
                    {
                    this.state = 1287;
                    this.match(HogParser.DISTINCT);
                    }
                    break;
                }
                this.state = 1291;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 171, this.context) ) {
                case 1:
                    {
                    this.state = 1290;
                    this.top();
                    }
                    break;
                }
                this.state = 1293;
                this.column();
                this.state = 1298;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 168) {
                    {
                    {
                    this.state = 1294;
                    this.match(HogParser.COMMA);
                    this.state = 1295;
                    this.column();
                    }
                    }
                    this.state = 1300;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public column(): ColumnContext {
        let localContext = new ColumnContext(this.context, this.state);
        this.enterRule(localContext, 132, HogParser.RULE_column);
        let _la: number;
        try {
            this.state = 1313;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 175, this.context) ) {
            case 1:
                localContext = new PrefixColumnContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1303;
                this.identifier();
                this.state = 1304;
                this.match(HogParser.COLON);
                this.state = 1305;
                this.expr(0);
                }
                break;
            case 2:
                localContext = new FromColumnContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1307;
                this.match(HogParser.FROM);
                this.state = 1308;
                this.implicitAlias();
                }
                break;
            case 3:
                localContext = new ExprColumnContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1309;
                this.expr(0);
                this.state = 1311;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 18907264) !== 0) || _la === 33 || _la === 46 || ((((_la - 93)) & ~0x1F) === 0 && ((1 << (_la - 93)) & 1572865) !== 0) || _la === 154 || _la === 155) {
                    {
                    this.state = 1310;
                    this.implicitAlias();
                    }
                }

                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public implicitAlias(): ImplicitAliasContext {
        let localContext = new ImplicitAliasContext(this.context, this.state);
        this.enterRule(localContext, 134, HogParser.RULE_implicitAlias);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1315;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 18907264) !== 0) || _la === 33 || _la === 46 || ((((_la - 93)) & ~0x1F) === 0 && ((1 << (_la - 93)) & 1572865) !== 0) || _la === 154 || _la === 155)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public arrayJoin(): ArrayJoinContext {
        let localContext = new ArrayJoinContext(this.context, this.state);
        this.enterRule(localContext, 136, HogParser.RULE_arrayJoin);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1318;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 53 || _la === 63) {
                {
                this.state = 1317;
                localContext._side = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!(_la === 53 || _la === 63)) {
                    localContext._side = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 1320;
            this.match(HogParser.ARRAY);
            this.state = 1321;
            this.match(HogParser.JOIN);
            this.state = 1322;
            this.exprList();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public grouping(): GroupingContext {
        let localContext = new GroupingContext(this.context, this.state);
        this.enterRule(localContext, 138, HogParser.RULE_grouping);
        let _la: number;
        try {
            this.state = 1344;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 178, this.context) ) {
            case 1:
                localContext = new AllGroupingContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1324;
                this.match(HogParser.ALL);
                }
                break;
            case 2:
                localContext = new ModeGroupingContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1325;
                (localContext as ModeGroupingContext)._kind = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!(_la === 19 || _la === 95)) {
                    (localContext as ModeGroupingContext)._kind = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1326;
                this.match(HogParser.LPAREN);
                this.state = 1327;
                this.exprList();
                this.state = 1328;
                this.match(HogParser.RPAREN);
                }
                break;
            case 3:
                localContext = new SetsGroupingContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1330;
                this.match(HogParser.GROUPING);
                this.state = 1331;
                this.match(HogParser.SETS);
                this.state = 1332;
                this.match(HogParser.LPAREN);
                this.state = 1333;
                this.groupingSet();
                this.state = 1338;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 168) {
                    {
                    {
                    this.state = 1334;
                    this.match(HogParser.COMMA);
                    this.state = 1335;
                    this.groupingSet();
                    }
                    }
                    this.state = 1340;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1341;
                this.match(HogParser.RPAREN);
                }
                break;
            case 4:
                localContext = new ListGroupingContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1343;
                this.exprList();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public groupingSet(): GroupingSetContext {
        let localContext = new GroupingSetContext(this.context, this.state);
        this.enterRule(localContext, 140, HogParser.RULE_groupingSet);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1346;
            this.match(HogParser.LPAREN);
            this.state = 1348;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                {
                this.state = 1347;
                this.exprList();
                }
            }

            this.state = 1350;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public with_(): WithContext {
        let localContext = new WithContext(this.context, this.state);
        this.enterRule(localContext, 142, HogParser.RULE_with);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1352;
            this.match(HogParser.WITH);
            this.state = 1354;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 180, this.context) ) {
            case 1:
                {
                this.state = 1353;
                this.match(HogParser.RECURSIVE);
                }
                break;
            }
            this.state = 1356;
            this.cte();
            this.state = 1361;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 181, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1357;
                    this.match(HogParser.COMMA);
                    this.state = 1358;
                    this.cte();
                    }
                    }
                }
                this.state = 1363;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 181, this.context);
            }
            this.state = 1365;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 168) {
                {
                this.state = 1364;
                this.match(HogParser.COMMA);
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public cte(): CteContext {
        let localContext = new CteContext(this.context, this.state);
        this.enterRule(localContext, 144, HogParser.RULE_cte);
        let _la: number;
        try {
            this.state = 1391;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 187, this.context) ) {
            case 1:
                localContext = new SubqueryCteContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1367;
                this.identifier();
                this.state = 1369;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 134 || _la === 194) {
                    {
                    this.state = 1368;
                    this.nameList();
                    }
                }

                this.state = 1374;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1371;
                    this.match(HogParser.USING);
                    this.state = 1372;
                    this.match(HogParser.KEY);
                    this.state = 1373;
                    this.nameList();
                    }
                }

                this.state = 1376;
                this.match(HogParser.AS);
                this.state = 1381;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 68 || _la === 74) {
                    {
                    this.state = 1378;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 74) {
                        {
                        this.state = 1377;
                        this.match(HogParser.NOT);
                        }
                    }

                    this.state = 1380;
                    this.match(HogParser.MATERIALIZED);
                    }
                }

                this.state = 1383;
                this.match(HogParser.LPAREN);
                this.state = 1384;
                this.setSelect();
                this.state = 1385;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                localContext = new ColumnCteContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1387;
                this.expr(0);
                this.state = 1388;
                _la = this.tokenStream.LA(1);
                if(!(_la === 6 || _la === 144)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1389;
                this.identifier();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public nameList(): NameListContext {
        let localContext = new NameListContext(this.context, this.state);
        this.enterRule(localContext, 146, HogParser.RULE_nameList);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1393;
            _la = this.tokenStream.LA(1);
            if(!(_la === 134 || _la === 194)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 1394;
            this.identifier();
            this.state = 1399;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 168) {
                {
                {
                this.state = 1395;
                this.match(HogParser.COMMA);
                this.state = 1396;
                this.identifier();
                }
                }
                this.state = 1401;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1402;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public orderBy(): OrderByContext {
        let localContext = new OrderByContext(this.context, this.state);
        this.enterRule(localContext, 148, HogParser.RULE_orderBy);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1404;
            this.match(HogParser.ORDER);
            this.state = 1405;
            this.match(HogParser.BY);
            this.state = 1406;
            this.orderItems();
            this.state = 1421;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 54) {
                {
                this.state = 1407;
                this.match(HogParser.INTERPOLATE);
                this.state = 1419;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 194) {
                    {
                    this.state = 1408;
                    this.match(HogParser.LPAREN);
                    this.state = 1409;
                    this.interpolation();
                    this.state = 1414;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 168) {
                        {
                        {
                        this.state = 1410;
                        this.match(HogParser.COMMA);
                        this.state = 1411;
                        this.interpolation();
                        }
                        }
                        this.state = 1416;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    this.state = 1417;
                    this.match(HogParser.RPAREN);
                    }
                }

                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public orderItems(): OrderItemsContext {
        let localContext = new OrderItemsContext(this.context, this.state);
        this.enterRule(localContext, 150, HogParser.RULE_orderItems);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1423;
            this.orderItem();
            this.state = 1428;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 168) {
                {
                {
                this.state = 1424;
                this.match(HogParser.COMMA);
                this.state = 1425;
                this.orderItem();
                }
                }
                this.state = 1430;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public orderItem(): OrderItemContext {
        let localContext = new OrderItemContext(this.context, this.state);
        this.enterRule(localContext, 152, HogParser.RULE_orderItem);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1431;
            this.expr(0);
            this.state = 1433;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 25165952) !== 0)) {
                {
                this.state = 1432;
                localContext._direction = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 25165952) !== 0))) {
                    localContext._direction = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 1437;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 76) {
                {
                this.state = 1435;
                this.match(HogParser.NULLS);
                this.state = 1436;
                _la = this.tokenStream.LA(1);
                if(!(_la === 35 || _la === 61)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 1441;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 16) {
                {
                this.state = 1439;
                this.match(HogParser.COLLATE);
                this.state = 1440;
                this.match(HogParser.STRING);
                }
            }

            this.state = 1457;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 129) {
                {
                this.state = 1443;
                this.match(HogParser.WITH);
                this.state = 1444;
                this.match(HogParser.FILL);
                this.state = 1447;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 39) {
                    {
                    this.state = 1445;
                    this.match(HogParser.FROM);
                    this.state = 1446;
                    localContext._low = this.expr(0);
                    }
                }

                this.state = 1451;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 1449;
                    this.match(HogParser.TO);
                    this.state = 1450;
                    localContext._high = this.expr(0);
                    }
                }

                this.state = 1455;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 104) {
                    {
                    this.state = 1453;
                    this.match(HogParser.STEP);
                    this.state = 1454;
                    localContext._step = this.expr(0);
                    }
                }

                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public interpolation(): InterpolationContext {
        let localContext = new InterpolationContext(this.context, this.state);
        this.enterRule(localContext, 154, HogParser.RULE_interpolation);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1459;
            this.expr(0);
            this.state = 1462;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 6) {
                {
                this.state = 1460;
                this.match(HogParser.AS);
                this.state = 1461;
                this.expr(0);
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public window(): WindowContext {
        let localContext = new WindowContext(this.context, this.state);
        this.enterRule(localContext, 156, HogParser.RULE_window);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1467;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 83) {
                {
                this.state = 1464;
                this.match(HogParser.PARTITION);
                this.state = 1465;
                this.match(HogParser.BY);
                this.state = 1466;
                this.exprList();
                }
            }

            this.state = 1472;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 80) {
                {
                this.state = 1469;
                this.match(HogParser.ORDER);
                this.state = 1470;
                this.match(HogParser.BY);
                this.state = 1471;
                this.orderItems();
                }
            }

            this.state = 1476;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 90 || _la === 97) {
                {
                this.state = 1474;
                localContext._unit = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!(_la === 90 || _la === 97)) {
                    localContext._unit = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1475;
                this.frame();
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public frame(): FrameContext {
        let localContext = new FrameContext(this.context, this.state);
        this.enterRule(localContext, 158, HogParser.RULE_frame);
        try {
            this.state = 1484;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 204, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1478;
                this.frameBound();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1479;
                this.match(HogParser.BETWEEN);
                this.state = 1480;
                this.frameBound();
                this.state = 1481;
                this.match(HogParser.AND);
                this.state = 1482;
                this.frameBound();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public frameBound(): FrameBoundContext {
        let localContext = new FrameBoundContext(this.context, this.state);
        this.enterRule(localContext, 160, HogParser.RULE_frameBound);
        let _la: number;
        try {
            this.state = 1495;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 205, this.context) ) {
            case 1:
                localContext = new CurrentRowBoundContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1486;
                this.match(HogParser.CURRENT);
                this.state = 1487;
                this.match(HogParser.ROW);
                }
                break;
            case 2:
                localContext = new UnboundedPrecedingBoundContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1488;
                this.match(HogParser.UNBOUNDED);
                this.state = 1489;
                this.match(HogParser.PRECEDING);
                }
                break;
            case 3:
                localContext = new UnboundedFollowingBoundContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1490;
                this.match(HogParser.UNBOUNDED);
                this.state = 1491;
                this.match(HogParser.FOLLOWING);
                }
                break;
            case 4:
                localContext = new ValueBoundContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1492;
                this.expr(0);
                this.state = 1493;
                _la = this.tokenStream.LA(1);
                if(!(_la === 37 || _la === 86)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public windowDefinition(): WindowDefinitionContext {
        let localContext = new WindowDefinitionContext(this.context, this.state);
        this.enterRule(localContext, 162, HogParser.RULE_windowDefinition);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1497;
            this.identifier();
            this.state = 1498;
            this.match(HogParser.AS);
            this.state = 1499;
            this.match(HogParser.LPAREN);
            this.state = 1500;
            this.window();
            this.state = 1501;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public from_(): FromContext;
    public from_(_p: number): FromContext;
    public from_(_p?: number): FromContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new FromContext(this.context, parentState);
        let _startState = 164;
        this.enterRecursionRule(localContext, 164, HogParser.RULE_from, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1515;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 208, this.context) ) {
            case 1:
                {
                localContext = new TableFromContext(localContext);
                this.context = localContext;

                this.state = 1504;
                this.table(0);
                this.state = 1506;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 206, this.context) ) {
                case 1:
                    {
                    this.state = 1505;
                    this.match(HogParser.FINAL);
                    }
                    break;
                }
                this.state = 1509;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 207, this.context) ) {
                case 1:
                    {
                    this.state = 1508;
                    this.sample();
                    }
                    break;
                }
                }
                break;
            case 2:
                {
                localContext = new ParenthesizedFromContext(localContext);
                this.context = localContext;
                this.state = 1511;
                this.match(HogParser.LPAREN);
                this.state = 1512;
                this.from_(0);
                this.state = 1513;
                this.match(HogParser.RPAREN);
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1561;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 216, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 1559;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 215, this.context) ) {
                    case 1:
                        {
                        localContext = new CrossFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1517;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 1521;
                        this.errorHandler.sync(this);
                        switch (this.tokenStream.LA(1)) {
                        case HogParser.CROSS:
                            {
                            this.state = 1518;
                            this.match(HogParser.CROSS);
                            this.state = 1519;
                            this.match(HogParser.JOIN);
                            }
                            break;
                        case HogParser.COMMA:
                            {
                            this.state = 1520;
                            this.match(HogParser.COMMA);
                            }
                            break;
                        default:
                            throw new antlr.NoViableAltException(this);
                        }
                        this.state = 1523;
                        this.from_(6);
                        }
                        break;
                    case 2:
                        {
                        localContext = new JoinFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1524;
                        if (!(this.precpred(this.context, 7))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 7)");
                        }
                        this.state = 1526;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 73) {
                            {
                            this.state = 1525;
                            this.match(HogParser.NATURAL);
                            }
                        }

                        this.state = 1529;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || ((((_la - 40)) & ~0x1F) === 0 && ((1 << (_la - 40)) & 8396801) !== 0) || _la === 94 || _la === 101) {
                            {
                            this.state = 1528;
                            this.joinKind();
                            }
                        }

                        this.state = 1531;
                        this.match(HogParser.JOIN);
                        this.state = 1532;
                        this.from_(0);
                        this.state = 1534;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 212, this.context) ) {
                        case 1:
                            {
                            this.state = 1533;
                            this.joinConstraint();
                            }
                            break;
                        }
                        }
                        break;
                    case 3:
                        {
                        localContext = new PositionalFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1536;
                        if (!(this.precpred(this.context, 6))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 6)");
                        }
                        this.state = 1537;
                        this.match(HogParser.POSITIONAL);
                        this.state = 1538;
                        this.match(HogParser.JOIN);
                        this.state = 1539;
                        this.from_(0);
                        this.state = 1541;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 213, this.context) ) {
                        case 1:
                            {
                            this.state = 1540;
                            this.joinConstraint();
                            }
                            break;
                        }
                        }
                        break;
                    case 4:
                        {
                        localContext = new PivotFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1543;
                        if (!(this.precpred(this.context, 4))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 4)");
                        }
                        this.state = 1544;
                        this.match(HogParser.PIVOT);
                        this.state = 1545;
                        this.match(HogParser.LPAREN);
                        this.state = 1546;
                        this.pivotBody();
                        this.state = 1547;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 5:
                        {
                        localContext = new UnpivotFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1549;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 1550;
                        this.match(HogParser.UNPIVOT);
                        this.state = 1553;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 51) {
                            {
                            this.state = 1551;
                            this.match(HogParser.INCLUDE);
                            this.state = 1552;
                            this.match(HogParser.NULLS);
                            }
                        }

                        this.state = 1555;
                        this.match(HogParser.LPAREN);
                        this.state = 1556;
                        this.unpivotColumns();
                        this.state = 1557;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    }
                    }
                }
                this.state = 1563;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 216, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public joinKind(): JoinKindContext {
        let localContext = new JoinKindContext(this.context, this.state);
        this.enterRule(localContext, 166, HogParser.RULE_joinKind);
        let _la: number;
        try {
            this.state = 1609;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 228, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1565;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1564;
                    _la = this.tokenStream.LA(1);
                    if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0))) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                this.state = 1567;
                this.match(HogParser.INNER);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1568;
                this.match(HogParser.INNER);
                this.state = 1570;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1569;
                    _la = this.tokenStream.LA(1);
                    if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0))) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1572;
                _la = this.tokenStream.LA(1);
                if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || _la === 101)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1573;
                this.match(HogParser.ASOF);
                this.state = 1574;
                _la = this.tokenStream.LA(1);
                if(!(_la === 3 || _la === 101)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 1576;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || _la === 101) {
                    {
                    this.state = 1575;
                    this.joinStrictness();
                    }
                }

                this.state = 1578;
                _la = this.tokenStream.LA(1);
                if(!(_la === 63 || _la === 94)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1580;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1579;
                    this.match(HogParser.OUTER);
                    }
                }

                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 1582;
                _la = this.tokenStream.LA(1);
                if(!(_la === 63 || _la === 94)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1584;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1583;
                    this.match(HogParser.OUTER);
                    }
                }

                this.state = 1587;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || _la === 101) {
                    {
                    this.state = 1586;
                    this.joinStrictness();
                    }
                }

                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 1589;
                this.match(HogParser.ASOF);
                this.state = 1590;
                _la = this.tokenStream.LA(1);
                if(!(_la === 3 || _la === 101)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1591;
                _la = this.tokenStream.LA(1);
                if(!(_la === 63 || _la === 94)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1593;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1592;
                    this.match(HogParser.OUTER);
                    }
                }

                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 1596;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1595;
                    _la = this.tokenStream.LA(1);
                    if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0))) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                this.state = 1598;
                this.match(HogParser.FULL);
                this.state = 1600;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1599;
                    this.match(HogParser.OUTER);
                    }
                }

                }
                break;
            case 9:
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 1602;
                this.match(HogParser.FULL);
                this.state = 1604;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1603;
                    this.match(HogParser.OUTER);
                    }
                }

                this.state = 1607;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1606;
                    _la = this.tokenStream.LA(1);
                    if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0))) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public joinStrictness(): JoinStrictnessContext {
        let localContext = new JoinStrictnessContext(this.context, this.state);
        this.enterRule(localContext, 168, HogParser.RULE_joinStrictness);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1611;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || _la === 101)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public joinConstraint(): JoinConstraintContext {
        let localContext = new JoinConstraintContext(this.context, this.state);
        this.enterRule(localContext, 170, HogParser.RULE_joinConstraint);
        try {
            this.state = 1622;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 229, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1613;
                this.match(HogParser.ON);
                this.state = 1614;
                this.exprList();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1615;
                this.match(HogParser.USING);
                this.state = 1616;
                this.match(HogParser.LPAREN);
                this.state = 1617;
                this.exprList();
                this.state = 1618;
                this.match(HogParser.RPAREN);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1620;
                this.match(HogParser.USING);
                this.state = 1621;
                this.exprList();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public sample(): SampleContext {
        let localContext = new SampleContext(this.context, this.state);
        this.enterRule(localContext, 172, HogParser.RULE_sample);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1624;
            this.match(HogParser.SAMPLE);
            this.state = 1625;
            this.ratio();
            this.state = 1627;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 230, this.context) ) {
            case 1:
                {
                this.state = 1626;
                this.match(HogParser.PERCENT);
                }
                break;
            }
            this.state = 1631;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 231, this.context) ) {
            case 1:
                {
                this.state = 1629;
                this.match(HogParser.OFFSET);
                this.state = 1630;
                this.ratio();
                }
                break;
            }
            this.state = 1637;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 232, this.context) ) {
            case 1:
                {
                this.state = 1633;
                _la = this.tokenStream.LA(1);
                if(!(_la === 134 || _la === 194)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1634;
                this.identifier();
                this.state = 1635;
                this.match(HogParser.RPAREN);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public ratio(): RatioContext {
        let localContext = new RatioContext(this.context, this.state);
        this.enterRule(localContext, 174, HogParser.RULE_ratio);
        try {
            this.state = 1648;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1639;
                this.match(HogParser.LBRACE);
                this.state = 1640;
                this.expr(0);
                this.state = 1641;
                this.match(HogParser.RBRACE);
                }
                break;
            case HogParser.INF:
            case HogParser.NAN:
            case HogParser.FLOAT:
            case HogParser.BINARY:
            case HogParser.OCTAL:
            case HogParser.BAD_OCTAL:
            case HogParser.HEX:
            case HogParser.DECIMAL:
            case HogParser.DASH:
            case HogParser.DOT:
            case HogParser.PLUS:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1643;
                this.number_();
                this.state = 1646;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 233, this.context) ) {
                case 1:
                    {
                    this.state = 1644;
                    this.match(HogParser.SLASH);
                    this.state = 1645;
                    this.number_();
                    }
                    break;
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public table(): TableContext;
    public table(_p: number): TableContext;
    public table(_p?: number): TableContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new TableContext(this.context, parentState);
        let _startState = 176;
        this.enterRecursionRule(localContext, 176, HogParser.RULE_table, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1680;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 237, this.context) ) {
            case 1:
                {
                localContext = new FunctionTableContext(localContext);
                this.context = localContext;

                this.state = 1651;
                this.identifier();
                this.state = 1652;
                _la = this.tokenStream.LA(1);
                if(!(_la === 134 || _la === 194)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1654;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                    {
                    this.state = 1653;
                    this.exprList();
                    }
                }

                this.state = 1656;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                {
                localContext = new NameTableContext(localContext);
                this.context = localContext;
                this.state = 1658;
                this.dottedName();
                }
                break;
            case 3:
                {
                localContext = new QueryTableContext(localContext);
                this.context = localContext;
                this.state = 1659;
                this.match(HogParser.LPAREN);
                this.state = 1660;
                this.setSelect();
                this.state = 1661;
                this.match(HogParser.RPAREN);
                }
                break;
            case 4:
                {
                localContext = new ValuesTableContext(localContext);
                this.context = localContext;
                this.state = 1663;
                this.match(HogParser.LPAREN);
                this.state = 1664;
                this.match(HogParser.VALUES);
                this.state = 1665;
                this.valuesRow();
                this.state = 1670;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 168) {
                    {
                    {
                    this.state = 1666;
                    this.match(HogParser.COMMA);
                    this.state = 1667;
                    this.valuesRow();
                    }
                    }
                    this.state = 1672;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1673;
                this.match(HogParser.RPAREN);
                }
                break;
            case 5:
                {
                localContext = new TagTableContext(localContext);
                this.context = localContext;
                this.state = 1675;
                this.tag();
                }
                break;
            case 6:
                {
                localContext = new PlaceholderTableContext(localContext);
                this.context = localContext;
                this.state = 1676;
                this.match(HogParser.LBRACE);
                this.state = 1677;
                this.expr(0);
                this.state = 1678;
                this.match(HogParser.RBRACE);
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1709;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 242, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 1707;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 241, this.context) ) {
                    case 1:
                        {
                        localContext = new PivotTableContext(new TableContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_table);
                        this.state = 1682;
                        if (!(this.precpred(this.context, 9))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 9)");
                        }
                        this.state = 1683;
                        this.match(HogParser.PIVOT);
                        this.state = 1684;
                        this.match(HogParser.LPAREN);
                        this.state = 1685;
                        this.pivotBody();
                        this.state = 1686;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 2:
                        {
                        localContext = new UnpivotTableContext(new TableContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_table);
                        this.state = 1688;
                        if (!(this.precpred(this.context, 8))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 8)");
                        }
                        this.state = 1689;
                        this.match(HogParser.UNPIVOT);
                        this.state = 1692;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 51) {
                            {
                            this.state = 1690;
                            this.match(HogParser.INCLUDE);
                            this.state = 1691;
                            this.match(HogParser.NULLS);
                            }
                        }

                        this.state = 1694;
                        this.match(HogParser.LPAREN);
                        this.state = 1695;
                        this.unpivotColumns();
                        this.state = 1696;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 3:
                        {
                        localContext = new AliasTableContext(new TableContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_table);
                        this.state = 1698;
                        if (!(this.precpred(this.context, 7))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 7)");
                        }
                        this.state = 1702;
                        this.errorHandler.sync(this);
                        switch (this.tokenStream.LA(1)) {
                        case HogParser.DATE:
                        case HogParser.FIRST:
                        case HogParser.ID:
                        case HogParser.KEY:
                        case HogParser.IDENT:
                        case HogParser.QUOTED_IDENT:
                            {
                            this.state = 1699;
                            this.tableAlias();
                            }
                            break;
                        case HogParser.AS:
                            {
                            this.state = 1700;
                            this.match(HogParser.AS);
                            this.state = 1701;
                            this.identifier();
                            }
                            break;
                        default:
                            throw new antlr.NoViableAltException(this);
                        }
                        this.state = 1705;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 240, this.context) ) {
                        case 1:
                            {
                            this.state = 1704;
                            this.nameList();
                            }
                            break;
                        }
                        }
                        break;
                    }
                    }
                }
                this.state = 1711;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 242, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public tableAlias(): TableAliasContext {
        let localContext = new TableAliasContext(this.context, this.state);
        this.enterRule(localContext, 178, HogParser.RULE_tableAlias);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1712;
            _la = this.tokenStream.LA(1);
            if(!(_la === 21 || ((((_la - 35)) & ~0x1F) === 0 && ((1 << (_la - 35)) & 16779265) !== 0) || _la === 154 || _la === 155)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public valuesRow(): ValuesRowContext {
        let localContext = new ValuesRowContext(this.context, this.state);
        this.enterRule(localContext, 180, HogParser.RULE_valuesRow);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1714;
            this.match(HogParser.LPAREN);
            this.state = 1715;
            this.expr(0);
            this.state = 1720;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 168) {
                {
                {
                this.state = 1716;
                this.match(HogParser.COMMA);
                this.state = 1717;
                this.expr(0);
                }
                }
                this.state = 1722;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1723;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public pivotBody(): PivotBodyContext {
        let localContext = new PivotBodyContext(this.context, this.state);
        this.enterRule(localContext, 182, HogParser.RULE_pivotBody);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1725;
            this.exprList();
            this.state = 1726;
            this.match(HogParser.FOR);
            this.state = 1728;
            this.errorHandler.sync(this);
            alternative = 1;
            do {
                switch (alternative) {
                case 1:
                    {
                    {
                    this.state = 1727;
                    this.pivotColumn();
                    }
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                this.state = 1730;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 244, this.context);
            } while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER);
            this.state = 1735;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 42) {
                {
                this.state = 1732;
                this.match(HogParser.GROUP);
                this.state = 1733;
                this.match(HogParser.BY);
                this.state = 1734;
                this.exprList();
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public pivotColumn(): PivotColumnContext {
        let localContext = new PivotColumnContext(this.context, this.state);
        this.enterRule(localContext, 184, HogParser.RULE_pivotColumn);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1737;
            this.pivotTarget();
            this.state = 1738;
            this.match(HogParser.IN);
            this.state = 1739;
            this.match(HogParser.LPAREN);
            this.state = 1740;
            this.exprList();
            this.state = 1741;
            this.match(HogParser.RPAREN);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public unpivotColumns(): UnpivotColumnsContext {
        let localContext = new UnpivotColumnsContext(this.context, this.state);
        this.enterRule(localContext, 186, HogParser.RULE_unpivotColumns);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1743;
            this.unpivotColumn();
            this.state = 1748;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 246, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1744;
                    this.match(HogParser.COMMA);
                    this.state = 1745;
                    this.unpivotColumn();
                    }
                    }
                }
                this.state = 1750;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 246, this.context);
            }
            this.state = 1752;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 168) {
                {
                this.state = 1751;
                this.match(HogParser.COMMA);
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public unpivotColumn(): UnpivotColumnContext {
        let localContext = new UnpivotColumnContext(this.context, this.state);
        this.enterRule(localContext, 188, HogParser.RULE_unpivotColumn);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1754;
            this.pivotTarget();
            this.state = 1755;
            this.match(HogParser.FOR);
            this.state = 1756;
            this.pivotTarget();
            this.state = 1757;
            this.match(HogParser.IN);
            this.state = 1758;
            this.match(HogParser.LPAREN);
            this.state = 1759;
            this.exprList();
            this.state = 1760;
            this.match(HogParser.RPAREN);
            this.state = 1764;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 3198157341) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 2684552711) !== 0) || ((((_la - 194)) & ~0x1F) === 0 && ((1 << (_la - 194)) & 21) !== 0)) {
                {
                {
                this.state = 1761;
                this.pivotColumn();
                }
                }
                this.state = 1766;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public pivotTarget(): PivotTargetContext {
        let localContext = new PivotTargetContext(this.context, this.state);
        this.enterRule(localContext, 190, HogParser.RULE_pivotTarget);
        try {
            this.state = 1772;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 249, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1767;
                this.match(HogParser.LPAREN);
                this.state = 1768;
                this.exprList();
                this.state = 1769;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1771;
                this.expr(0);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public dottedName(): DottedNameContext {
        let localContext = new DottedNameContext(this.context, this.state);
        this.enterRule(localContext, 192, HogParser.RULE_dottedName);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1774;
            this.identifier();
            this.state = 1779;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 250, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1775;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 141 || _la === 171)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 1776;
                    this.identifier();
                    }
                    }
                }
                this.state = 1781;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 250, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public intervalUnit(): IntervalUnitContext {
        let localContext = new IntervalUnitContext(this.context, this.state);
        this.enterRule(localContext, 194, HogParser.RULE_intervalUnit);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1782;
            _la = this.tokenStream.LA(1);
            if(!(_la === 22 || _la === 45 || ((((_la - 69)) & ~0x1F) === 0 && ((1 << (_la - 69)) & 1074790403) !== 0) || _la === 124 || _la === 131)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public identifier(): IdentifierContext {
        let localContext = new IdentifierContext(this.context, this.state);
        this.enterRule(localContext, 196, HogParser.RULE_identifier);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1784;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 100663309) !== 0))) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public override sempred(localContext: antlr.ParserRuleContext | null, ruleIndex: number, predIndex: number): boolean {
        switch (ruleIndex) {
        case 22:
            return this.expr_sempred(localContext as ExprContext, predIndex);
        case 23:
            return this.value_sempred(localContext as ValueContext, predIndex);
        case 82:
            return this.from_sempred(localContext as FromContext, predIndex);
        case 88:
            return this.table_sempred(localContext as TableContext, predIndex);
        }
        return true;
    }
    private expr_sempred(_localContext: ExprContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 0:
            return this.precpred(this.context, 5);
        case 1:
            return this.precpred(this.context, 4);
        case 2:
            return this.precpred(this.context, 3);
        case 3:
            return this.precpred(this.context, 2);
        }
        return true;
    }
    private value_sempred(_localContext: ValueContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 4:
            return this.precpred(this.context, 11);
        case 5:
            return this.precpred(this.context, 10);
        case 6:
            return this.precpred(this.context, 9);
        case 7:
            return this.precpred(this.context, 6);
        case 8:
            return this.precpred(this.context, 5);
        case 9:
            return this.precpred(this.context, 4);
        case 10:
            return this.precpred(this.context, 3);
        case 11:
            return this.precpred(this.context, 21);
        case 12:
            return this.precpred(this.context, 20);
        case 13:
            return this.precpred(this.context, 19);
        case 14:
            return this.precpred(this.context, 18);
        case 15:
            return this.precpred(this.context, 17);
        case 16:
            return this.precpred(this.context, 16);
        case 17:
            return this.precpred(this.context, 15);
        case 18:
            return this.precpred(this.context, 14);
        case 19:
            return this.precpred(this.context, 13);
        case 20:
            return this.precpred(this.context, 8);
        case 21:
            return this.precpred(this.context, 7);
        }
        return true;
    }
    private from_sempred(_localContext: FromContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 22:
            return this.precpred(this.context, 5);
        case 23:
            return this.precpred(this.context, 7);
        case 24:
            return this.precpred(this.context, 6);
        case 25:
            return this.precpred(this.context, 4);
        case 26:
            return this.precpred(this.context, 3);
        }
        return true;
    }
    private table_sempred(_localContext: TableContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 27:
            return this.precpred(this.context, 9);
        case 28:
            return this.precpred(this.context, 8);
        case 29:
            return this.precpred(this.context, 7);
        }
        return true;
    }

    public static readonly _serializedATN: number[] = [
        4,1,214,1787,2,0,7,0,2,1,7,1,2,2,7,2,2,3,7,3,2,4,7,4,2,5,7,5,2,6,
        7,6,2,7,7,7,2,8,7,8,2,9,7,9,2,10,7,10,2,11,7,11,2,12,7,12,2,13,7,
        13,2,14,7,14,2,15,7,15,2,16,7,16,2,17,7,17,2,18,7,18,2,19,7,19,2,
        20,7,20,2,21,7,21,2,22,7,22,2,23,7,23,2,24,7,24,2,25,7,25,2,26,7,
        26,2,27,7,27,2,28,7,28,2,29,7,29,2,30,7,30,2,31,7,31,2,32,7,32,2,
        33,7,33,2,34,7,34,2,35,7,35,2,36,7,36,2,37,7,37,2,38,7,38,2,39,7,
        39,2,40,7,40,2,41,7,41,2,42,7,42,2,43,7,43,2,44,7,44,2,45,7,45,2,
        46,7,46,2,47,7,47,2,48,7,48,2,49,7,49,2,50,7,50,2,51,7,51,2,52,7,
        52,2,53,7,53,2,54,7,54,2,55,7,55,2,56,7,56,2,57,7,57,2,58,7,58,2,
        59,7,59,2,60,7,60,2,61,7,61,2,62,7,62,2,63,7,63,2,64,7,64,2,65,7,
        65,2,66,7,66,2,67,7,67,2,68,7,68,2,69,7,69,2,70,7,70,2,71,7,71,2,
        72,7,72,2,73,7,73,2,74,7,74,2,75,7,75,2,76,7,76,2,77,7,77,2,78,7,
        78,2,79,7,79,2,80,7,80,2,81,7,81,2,82,7,82,2,83,7,83,2,84,7,84,2,
        85,7,85,2,86,7,86,2,87,7,87,2,88,7,88,2,89,7,89,2,90,7,90,2,91,7,
        91,2,92,7,92,2,93,7,93,2,94,7,94,2,95,7,95,2,96,7,96,2,97,7,97,2,
        98,7,98,1,0,5,0,200,8,0,10,0,12,0,203,9,0,1,0,1,0,1,1,1,1,1,1,1,
        2,1,2,3,2,212,8,2,1,2,3,2,215,8,2,1,2,1,2,1,3,1,3,1,4,1,4,5,4,223,
        8,4,10,4,12,4,226,9,4,1,4,1,4,1,5,1,5,3,5,232,8,5,1,6,1,6,1,6,1,
        6,3,6,238,8,6,1,7,1,7,1,7,1,7,1,7,1,7,1,7,1,7,1,7,1,7,1,7,3,7,251,
        8,7,1,8,1,8,1,8,3,8,256,8,8,1,8,1,8,3,8,260,8,8,1,8,3,8,263,8,8,
        3,8,265,8,8,1,9,1,9,1,9,3,9,270,8,9,1,10,1,10,1,10,5,10,275,8,10,
        10,10,12,10,278,9,10,1,10,3,10,281,8,10,1,11,1,11,1,11,1,11,1,11,
        3,11,288,8,11,1,11,1,11,3,11,292,8,11,1,11,1,11,1,12,1,12,1,12,1,
        13,1,13,1,13,1,13,1,13,1,13,1,13,3,13,306,8,13,1,14,1,14,1,14,1,
        14,1,14,1,14,3,14,314,8,14,1,15,1,15,1,15,1,15,1,15,1,15,3,15,322,
        8,15,1,15,1,15,1,15,1,15,1,15,3,15,329,8,15,1,16,1,16,1,16,3,16,
        334,8,16,1,16,1,16,3,16,338,8,16,1,16,1,16,3,16,342,8,16,1,16,1,
        16,1,16,3,16,347,8,16,1,17,1,17,1,17,1,17,3,17,353,8,17,1,17,1,17,
        1,17,1,17,1,17,3,17,360,8,17,1,18,1,18,1,18,1,18,1,18,1,18,5,18,
        368,8,18,10,18,12,18,371,9,18,1,18,3,18,374,8,18,3,18,376,8,18,1,
        18,1,18,1,18,1,19,1,19,5,19,383,8,19,10,19,12,19,386,9,19,1,19,1,
        19,1,20,1,20,1,20,3,20,393,8,20,1,20,3,20,396,8,20,1,21,1,21,1,22,
        1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,
        1,22,1,22,1,22,1,22,1,22,3,22,419,8,22,5,22,421,8,22,10,22,12,22,
        424,9,22,1,23,1,23,1,23,1,23,1,23,1,23,1,23,3,23,433,8,23,1,23,1,
        23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,3,23,448,
        8,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,3,23,
        461,8,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,
        1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,
        1,23,3,23,488,8,23,1,23,3,23,491,8,23,1,23,1,23,1,23,1,23,1,23,1,
        23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,
        23,1,23,1,23,3,23,514,8,23,1,23,5,23,517,8,23,10,23,12,23,520,9,
        23,1,24,1,24,1,24,3,24,525,8,24,3,24,527,8,24,3,24,529,8,24,1,25,
        1,25,1,25,1,25,1,25,1,25,1,25,3,25,538,8,25,1,25,1,25,3,25,542,8,
        25,1,25,3,25,545,8,25,1,25,1,25,1,25,1,25,1,25,3,25,552,8,25,1,26,
        1,26,1,26,3,26,557,8,26,3,26,559,8,26,1,26,1,26,3,26,563,8,26,3,
        26,565,8,26,1,27,1,27,1,27,5,27,570,8,27,10,27,12,27,573,9,27,1,
        27,3,27,576,8,27,1,28,1,28,3,28,580,8,28,1,28,4,28,583,8,28,11,28,
        12,28,584,1,28,1,28,3,28,589,8,28,1,28,1,28,1,28,1,28,1,28,1,28,
        1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,
        1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,3,28,
        622,8,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,3,28,633,8,
        28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,
        28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,3,28,656,8,28,1,29,1,
        29,3,29,660,8,29,1,29,3,29,663,8,29,1,29,1,29,1,29,1,29,5,29,669,
        8,29,10,29,12,29,672,9,29,1,29,3,29,675,8,29,1,29,1,29,1,29,1,29,
        1,29,3,29,682,8,29,1,29,1,29,3,29,686,8,29,1,29,1,29,1,29,1,29,1,
        29,1,29,1,29,5,29,695,8,29,10,29,12,29,698,9,29,1,29,3,29,701,8,
        29,3,29,703,8,29,3,29,705,8,29,1,29,1,29,1,29,1,29,1,29,1,29,1,29,
        1,29,1,29,3,29,716,8,29,1,30,1,30,1,30,1,30,1,30,1,31,1,31,1,31,
        1,31,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,3,32,736,8,32,
        1,32,3,32,739,8,32,1,32,1,32,1,32,1,32,1,32,1,32,3,32,747,8,32,3,
        32,749,8,32,3,32,751,8,32,1,33,1,33,3,33,755,8,33,1,33,1,33,1,33,
        1,33,3,33,761,8,33,1,33,3,33,764,8,33,1,33,1,33,1,33,3,33,769,8,
        33,3,33,771,8,33,1,33,1,33,1,34,1,34,1,34,1,34,1,34,1,34,1,35,1,
        35,1,35,1,35,1,35,1,35,1,35,1,35,1,35,3,35,790,8,35,3,35,792,8,35,
        1,35,1,35,3,35,796,8,35,1,36,1,36,1,36,1,36,5,36,802,8,36,10,36,
        12,36,805,9,36,1,36,3,36,808,8,36,3,36,810,8,36,1,36,1,36,1,36,1,
        36,5,36,816,8,36,10,36,12,36,819,9,36,1,36,3,36,822,8,36,3,36,824,
        8,36,1,36,1,36,1,36,3,36,829,8,36,1,37,1,37,1,37,1,37,1,37,5,37,
        836,8,37,10,37,12,37,839,9,37,1,37,3,37,842,8,37,1,37,1,37,1,38,
        1,38,1,38,1,38,1,38,5,38,851,8,38,10,38,12,38,854,9,38,1,38,1,38,
        1,39,1,39,1,39,1,39,1,40,1,40,5,40,864,8,40,10,40,12,40,867,9,40,
        1,40,1,40,1,41,1,41,1,41,1,41,1,41,3,41,876,8,41,1,42,3,42,879,8,
        42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,3,42,889,8,42,1,43,1,
        43,1,43,1,43,1,43,1,43,3,43,897,8,43,3,43,899,8,43,1,44,1,44,1,44,
        3,44,904,8,44,1,44,1,44,3,44,908,8,44,1,45,1,45,1,46,1,46,1,46,1,
        46,1,46,5,46,917,8,46,10,46,12,46,920,9,46,1,46,3,46,923,8,46,1,
        46,1,46,5,46,927,8,46,10,46,12,46,930,9,46,1,46,1,46,1,46,1,46,1,
        46,5,46,937,8,46,10,46,12,46,940,9,46,1,46,3,46,943,8,46,1,46,1,
        46,5,46,947,8,46,10,46,12,46,950,9,46,1,46,1,46,1,46,1,46,1,46,5,
        46,957,8,46,10,46,12,46,960,9,46,1,46,3,46,963,8,46,1,46,1,46,5,
        46,967,8,46,10,46,12,46,970,9,46,1,46,1,46,1,46,3,46,975,8,46,1,
        46,1,46,5,46,979,8,46,10,46,12,46,982,9,46,1,46,1,46,4,46,986,8,
        46,11,46,12,46,987,1,46,5,46,991,8,46,10,46,12,46,994,9,46,1,46,
        1,46,5,46,998,8,46,10,46,12,46,1001,9,46,3,46,1003,8,46,1,47,1,47,
        1,47,1,48,1,48,1,48,1,48,1,49,1,49,3,49,1014,8,49,1,49,1,49,1,50,
        1,50,1,50,5,50,1021,8,50,10,50,12,50,1024,9,50,1,50,1,50,1,50,1,
        50,1,50,5,50,1031,8,50,10,50,12,50,1034,9,50,1,50,1,50,5,50,1038,
        8,50,10,50,12,50,1041,9,50,1,50,1,50,1,50,1,50,3,50,1047,8,50,1,
        51,1,51,3,51,1051,8,51,1,52,1,52,1,52,1,52,3,52,1057,8,52,1,52,1,
        52,1,52,1,52,1,52,1,52,1,52,3,52,1066,8,52,1,53,1,53,1,53,1,53,1,
        53,1,53,3,53,1074,8,53,1,54,1,54,5,54,1078,8,54,10,54,12,54,1081,
        9,54,1,54,5,54,1084,8,54,10,54,12,54,1087,9,54,1,55,1,55,5,55,1091,
        8,55,10,55,12,55,1094,9,55,1,55,5,55,1097,8,55,10,55,12,55,1100,
        9,55,1,56,4,56,1103,8,56,11,56,12,56,1104,1,56,5,56,1108,8,56,10,
        56,12,56,1111,9,56,1,56,4,56,1114,8,56,11,56,12,56,1115,3,56,1118,
        8,56,1,57,1,57,1,57,5,57,1123,8,57,10,57,12,57,1126,9,57,1,58,1,
        58,3,58,1130,8,58,1,58,1,58,3,58,1134,8,58,3,58,1136,8,58,1,58,1,
        58,3,58,1140,8,58,1,59,1,59,1,59,1,59,1,59,1,59,1,59,1,59,1,59,3,
        59,1151,8,59,1,60,1,60,1,60,1,60,1,60,1,60,1,60,3,60,1160,8,60,3,
        60,1162,8,60,1,61,1,61,1,61,1,61,3,61,1168,8,61,1,61,1,61,3,61,1172,
        8,61,1,61,1,61,3,61,1176,8,61,1,61,1,61,3,61,1180,8,61,1,61,1,61,
        1,61,1,61,3,61,1186,8,61,1,61,1,61,1,61,1,61,5,61,1192,8,61,10,61,
        12,61,1195,9,61,3,61,1197,8,61,1,62,1,62,1,62,1,62,1,62,3,62,1204,
        8,62,1,63,1,63,1,63,3,63,1209,8,63,1,63,3,63,1212,8,63,1,63,1,63,
        3,63,1216,8,63,1,63,1,63,3,63,1220,8,63,1,63,3,63,1223,8,63,1,63,
        3,63,1226,8,63,1,63,1,63,1,63,3,63,1231,8,63,1,63,1,63,3,63,1235,
        8,63,1,63,1,63,3,63,1239,8,63,1,63,1,63,3,63,1243,8,63,1,63,1,63,
        3,63,1247,8,63,1,63,1,63,3,63,1251,8,63,1,63,1,63,1,63,1,63,5,63,
        1257,8,63,10,63,12,63,1260,9,63,3,63,1262,8,63,1,64,1,64,1,64,1,
        64,3,64,1268,8,64,1,65,1,65,3,65,1272,8,65,1,65,3,65,1275,8,65,1,
        65,1,65,1,65,5,65,1280,8,65,10,65,12,65,1283,9,65,1,65,1,65,1,65,
        1,65,3,65,1289,8,65,1,65,3,65,1292,8,65,1,65,1,65,1,65,5,65,1297,
        8,65,10,65,12,65,1300,9,65,3,65,1302,8,65,1,66,1,66,1,66,1,66,1,
        66,1,66,1,66,1,66,3,66,1312,8,66,3,66,1314,8,66,1,67,1,67,1,68,3,
        68,1319,8,68,1,68,1,68,1,68,1,68,1,69,1,69,1,69,1,69,1,69,1,69,1,
        69,1,69,1,69,1,69,1,69,1,69,5,69,1337,8,69,10,69,12,69,1340,9,69,
        1,69,1,69,1,69,3,69,1345,8,69,1,70,1,70,3,70,1349,8,70,1,70,1,70,
        1,71,1,71,3,71,1355,8,71,1,71,1,71,1,71,5,71,1360,8,71,10,71,12,
        71,1363,9,71,1,71,3,71,1366,8,71,1,72,1,72,3,72,1370,8,72,1,72,1,
        72,1,72,3,72,1375,8,72,1,72,1,72,3,72,1379,8,72,1,72,3,72,1382,8,
        72,1,72,1,72,1,72,1,72,1,72,1,72,1,72,1,72,3,72,1392,8,72,1,73,1,
        73,1,73,1,73,5,73,1398,8,73,10,73,12,73,1401,9,73,1,73,1,73,1,74,
        1,74,1,74,1,74,1,74,1,74,1,74,1,74,5,74,1413,8,74,10,74,12,74,1416,
        9,74,1,74,1,74,3,74,1420,8,74,3,74,1422,8,74,1,75,1,75,1,75,5,75,
        1427,8,75,10,75,12,75,1430,9,75,1,76,1,76,3,76,1434,8,76,1,76,1,
        76,3,76,1438,8,76,1,76,1,76,3,76,1442,8,76,1,76,1,76,1,76,1,76,3,
        76,1448,8,76,1,76,1,76,3,76,1452,8,76,1,76,1,76,3,76,1456,8,76,3,
        76,1458,8,76,1,77,1,77,1,77,3,77,1463,8,77,1,78,1,78,1,78,3,78,1468,
        8,78,1,78,1,78,1,78,3,78,1473,8,78,1,78,1,78,3,78,1477,8,78,1,79,
        1,79,1,79,1,79,1,79,1,79,3,79,1485,8,79,1,80,1,80,1,80,1,80,1,80,
        1,80,1,80,1,80,1,80,3,80,1496,8,80,1,81,1,81,1,81,1,81,1,81,1,81,
        1,82,1,82,1,82,3,82,1507,8,82,1,82,3,82,1510,8,82,1,82,1,82,1,82,
        1,82,3,82,1516,8,82,1,82,1,82,1,82,1,82,3,82,1522,8,82,1,82,1,82,
        1,82,3,82,1527,8,82,1,82,3,82,1530,8,82,1,82,1,82,1,82,3,82,1535,
        8,82,1,82,1,82,1,82,1,82,1,82,3,82,1542,8,82,1,82,1,82,1,82,1,82,
        1,82,1,82,1,82,1,82,1,82,1,82,3,82,1554,8,82,1,82,1,82,1,82,1,82,
        5,82,1560,8,82,10,82,12,82,1563,9,82,1,83,3,83,1566,8,83,1,83,1,
        83,1,83,3,83,1571,8,83,1,83,1,83,1,83,1,83,3,83,1577,8,83,1,83,1,
        83,3,83,1581,8,83,1,83,1,83,3,83,1585,8,83,1,83,3,83,1588,8,83,1,
        83,1,83,1,83,1,83,3,83,1594,8,83,1,83,3,83,1597,8,83,1,83,1,83,3,
        83,1601,8,83,1,83,1,83,3,83,1605,8,83,1,83,3,83,1608,8,83,3,83,1610,
        8,83,1,84,1,84,1,85,1,85,1,85,1,85,1,85,1,85,1,85,1,85,1,85,3,85,
        1623,8,85,1,86,1,86,1,86,3,86,1628,8,86,1,86,1,86,3,86,1632,8,86,
        1,86,1,86,1,86,1,86,3,86,1638,8,86,1,87,1,87,1,87,1,87,1,87,1,87,
        1,87,3,87,1647,8,87,3,87,1649,8,87,1,88,1,88,1,88,1,88,3,88,1655,
        8,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,
        5,88,1669,8,88,10,88,12,88,1672,9,88,1,88,1,88,1,88,1,88,1,88,1,
        88,1,88,3,88,1681,8,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,
        88,1,88,3,88,1693,8,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,3,
        88,1703,8,88,1,88,3,88,1706,8,88,5,88,1708,8,88,10,88,12,88,1711,
        9,88,1,89,1,89,1,90,1,90,1,90,1,90,5,90,1719,8,90,10,90,12,90,1722,
        9,90,1,90,1,90,1,91,1,91,1,91,4,91,1729,8,91,11,91,12,91,1730,1,
        91,1,91,1,91,3,91,1736,8,91,1,92,1,92,1,92,1,92,1,92,1,92,1,93,1,
        93,1,93,5,93,1747,8,93,10,93,12,93,1750,9,93,1,93,3,93,1753,8,93,
        1,94,1,94,1,94,1,94,1,94,1,94,1,94,1,94,5,94,1763,8,94,10,94,12,
        94,1766,9,94,1,95,1,95,1,95,1,95,1,95,3,95,1773,8,95,1,96,1,96,1,
        96,5,96,1778,8,96,10,96,12,96,1781,9,96,1,97,1,97,1,98,1,98,1,98,
        0,4,44,46,164,176,99,0,2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,
        32,34,36,38,40,42,44,46,48,50,52,54,56,58,60,62,64,66,68,70,72,74,
        76,78,80,82,84,86,88,90,92,94,96,98,100,102,104,106,108,110,112,
        114,116,118,120,122,124,126,128,130,132,134,136,138,140,142,144,
        146,148,150,152,154,156,158,160,162,164,166,168,170,172,174,176,
        178,180,182,184,186,188,190,192,194,196,0,36,2,0,36,36,41,41,2,0,
        134,134,194,194,2,0,136,136,198,198,2,0,138,138,170,170,3,0,140,
        140,189,189,191,192,4,0,137,137,139,139,169,170,190,190,2,0,135,
        135,196,196,2,0,141,141,171,171,2,0,49,49,65,65,2,0,6,6,144,144,
        3,0,10,10,62,62,114,114,2,0,143,143,166,166,2,0,142,142,168,168,
        2,0,170,170,190,190,2,0,160,160,163,163,10,0,21,22,45,45,56,56,69,
        70,89,89,99,99,109,110,124,124,131,131,154,155,1,0,177,178,2,0,181,
        181,208,208,2,0,179,179,209,209,2,0,55,55,120,120,2,0,1,1,25,25,
        2,0,19,19,95,95,2,0,100,100,146,146,9,0,7,7,15,15,21,21,24,24,33,
        33,46,46,93,93,112,113,154,155,2,0,53,53,63,63,2,0,7,7,23,24,2,0,
        35,35,61,61,2,0,90,90,97,97,2,0,37,37,86,86,3,0,1,1,4,4,8,8,4,0,
        1,1,3,4,8,8,101,101,2,0,3,3,101,101,2,0,63,63,94,94,5,0,21,21,35,
        35,46,46,59,59,154,155,7,0,22,22,45,45,69,70,89,89,99,99,124,124,
        131,131,17,0,1,13,15,27,29,33,35,35,37,40,42,51,53,54,56,63,65,67,
        69,71,73,74,76,106,108,116,118,126,128,129,131,132,154,155,2039,
        0,201,1,0,0,0,2,206,1,0,0,0,4,211,1,0,0,0,6,218,1,0,0,0,8,220,1,
        0,0,0,10,231,1,0,0,0,12,233,1,0,0,0,14,250,1,0,0,0,16,264,1,0,0,
        0,18,266,1,0,0,0,20,271,1,0,0,0,22,282,1,0,0,0,24,295,1,0,0,0,26,
        298,1,0,0,0,28,307,1,0,0,0,30,315,1,0,0,0,32,330,1,0,0,0,34,359,
        1,0,0,0,36,361,1,0,0,0,38,380,1,0,0,0,40,389,1,0,0,0,42,397,1,0,
        0,0,44,399,1,0,0,0,46,432,1,0,0,0,48,528,1,0,0,0,50,551,1,0,0,0,
        52,564,1,0,0,0,54,566,1,0,0,0,56,655,1,0,0,0,58,715,1,0,0,0,60,717,
        1,0,0,0,62,722,1,0,0,0,64,726,1,0,0,0,66,752,1,0,0,0,68,774,1,0,
        0,0,70,795,1,0,0,0,72,823,1,0,0,0,74,830,1,0,0,0,76,845,1,0,0,0,
        78,857,1,0,0,0,80,861,1,0,0,0,82,875,1,0,0,0,84,878,1,0,0,0,86,898,
        1,0,0,0,88,900,1,0,0,0,90,909,1,0,0,0,92,1002,1,0,0,0,94,1004,1,
        0,0,0,96,1007,1,0,0,0,98,1011,1,0,0,0,100,1046,1,0,0,0,102,1050,
        1,0,0,0,104,1065,1,0,0,0,106,1073,1,0,0,0,108,1075,1,0,0,0,110,1088,
        1,0,0,0,112,1117,1,0,0,0,114,1119,1,0,0,0,116,1135,1,0,0,0,118,1150,
        1,0,0,0,120,1161,1,0,0,0,122,1196,1,0,0,0,124,1198,1,0,0,0,126,1205,
        1,0,0,0,128,1263,1,0,0,0,130,1301,1,0,0,0,132,1313,1,0,0,0,134,1315,
        1,0,0,0,136,1318,1,0,0,0,138,1344,1,0,0,0,140,1346,1,0,0,0,142,1352,
        1,0,0,0,144,1391,1,0,0,0,146,1393,1,0,0,0,148,1404,1,0,0,0,150,1423,
        1,0,0,0,152,1431,1,0,0,0,154,1459,1,0,0,0,156,1467,1,0,0,0,158,1484,
        1,0,0,0,160,1495,1,0,0,0,162,1497,1,0,0,0,164,1515,1,0,0,0,166,1609,
        1,0,0,0,168,1611,1,0,0,0,170,1622,1,0,0,0,172,1624,1,0,0,0,174,1648,
        1,0,0,0,176,1680,1,0,0,0,178,1712,1,0,0,0,180,1714,1,0,0,0,182,1725,
        1,0,0,0,184,1737,1,0,0,0,186,1743,1,0,0,0,188,1754,1,0,0,0,190,1772,
        1,0,0,0,192,1774,1,0,0,0,194,1782,1,0,0,0,196,1784,1,0,0,0,198,200,
        3,10,5,0,199,198,1,0,0,0,200,203,1,0,0,0,201,199,1,0,0,0,201,202,
        1,0,0,0,202,204,1,0,0,0,203,201,1,0,0,0,204,205,5,0,0,1,205,1,1,
        0,0,0,206,207,3,44,22,0,207,208,5,0,0,1,208,3,1,0,0,0,209,212,3,
        108,54,0,210,212,3,100,50,0,211,209,1,0,0,0,211,210,1,0,0,0,212,
        214,1,0,0,0,213,215,5,193,0,0,214,213,1,0,0,0,214,215,1,0,0,0,215,
        216,1,0,0,0,216,217,5,0,0,1,217,5,1,0,0,0,218,219,3,152,76,0,219,
        7,1,0,0,0,220,224,5,153,0,0,221,223,3,82,41,0,222,221,1,0,0,0,223,
        226,1,0,0,0,224,222,1,0,0,0,224,225,1,0,0,0,225,227,1,0,0,0,226,
        224,1,0,0,0,227,228,5,0,0,1,228,9,1,0,0,0,229,232,3,12,6,0,230,232,
        3,14,7,0,231,229,1,0,0,0,231,230,1,0,0,0,232,11,1,0,0,0,233,234,
        5,64,0,0,234,237,3,196,98,0,235,236,5,166,0,0,236,238,3,44,22,0,
        237,235,1,0,0,0,237,238,1,0,0,0,238,13,1,0,0,0,239,251,3,16,8,0,
        240,251,3,18,9,0,241,251,3,20,10,0,242,251,3,26,13,0,243,251,3,28,
        14,0,244,251,3,30,15,0,245,251,3,32,16,0,246,251,3,36,18,0,247,251,
        3,38,19,0,248,251,3,40,20,0,249,251,3,42,21,0,250,239,1,0,0,0,250,
        240,1,0,0,0,250,241,1,0,0,0,250,242,1,0,0,0,250,243,1,0,0,0,250,
        244,1,0,0,0,250,245,1,0,0,0,250,246,1,0,0,0,250,247,1,0,0,0,250,
        248,1,0,0,0,250,249,1,0,0,0,251,15,1,0,0,0,252,253,5,145,0,0,253,
        255,3,44,22,0,254,256,5,193,0,0,255,254,1,0,0,0,255,256,1,0,0,0,
        256,265,1,0,0,0,257,259,5,93,0,0,258,260,3,44,22,0,259,258,1,0,0,
        0,259,260,1,0,0,0,260,262,1,0,0,0,261,263,5,193,0,0,262,261,1,0,
        0,0,262,263,1,0,0,0,263,265,1,0,0,0,264,252,1,0,0,0,264,257,1,0,
        0,0,265,17,1,0,0,0,266,267,5,107,0,0,267,269,3,44,22,0,268,270,5,
        193,0,0,269,268,1,0,0,0,269,270,1,0,0,0,270,19,1,0,0,0,271,272,5,
        117,0,0,272,276,3,38,19,0,273,275,3,22,11,0,274,273,1,0,0,0,275,
        278,1,0,0,0,276,274,1,0,0,0,276,277,1,0,0,0,277,280,1,0,0,0,278,
        276,1,0,0,0,279,281,3,24,12,0,280,279,1,0,0,0,280,281,1,0,0,0,281,
        21,1,0,0,0,282,291,5,14,0,0,283,284,5,194,0,0,284,287,3,196,98,0,
        285,286,5,167,0,0,286,288,3,196,98,0,287,285,1,0,0,0,287,288,1,0,
        0,0,288,289,1,0,0,0,289,290,5,195,0,0,290,292,1,0,0,0,291,283,1,
        0,0,0,291,292,1,0,0,0,292,293,1,0,0,0,293,294,3,38,19,0,294,23,1,
        0,0,0,295,296,5,34,0,0,296,297,3,38,19,0,297,25,1,0,0,0,298,299,
        5,47,0,0,299,300,5,194,0,0,300,301,3,44,22,0,301,302,5,195,0,0,302,
        305,3,14,7,0,303,304,5,26,0,0,304,306,3,14,7,0,305,303,1,0,0,0,305,
        306,1,0,0,0,306,27,1,0,0,0,307,308,5,127,0,0,308,309,5,194,0,0,309,
        310,3,44,22,0,310,311,5,195,0,0,311,313,3,14,7,0,312,314,5,193,0,
        0,313,312,1,0,0,0,313,314,1,0,0,0,314,29,1,0,0,0,315,316,5,38,0,
        0,316,317,5,194,0,0,317,318,5,64,0,0,318,321,3,196,98,0,319,320,
        5,168,0,0,320,322,3,196,98,0,321,319,1,0,0,0,321,322,1,0,0,0,322,
        323,1,0,0,0,323,324,5,50,0,0,324,325,3,44,22,0,325,326,5,195,0,0,
        326,328,3,14,7,0,327,329,5,193,0,0,328,327,1,0,0,0,328,329,1,0,0,
        0,329,31,1,0,0,0,330,331,5,38,0,0,331,333,5,194,0,0,332,334,3,34,
        17,0,333,332,1,0,0,0,333,334,1,0,0,0,334,335,1,0,0,0,335,337,5,193,
        0,0,336,338,3,44,22,0,337,336,1,0,0,0,337,338,1,0,0,0,338,339,1,
        0,0,0,339,341,5,193,0,0,340,342,3,34,17,0,341,340,1,0,0,0,341,342,
        1,0,0,0,342,343,1,0,0,0,343,344,5,195,0,0,344,346,3,14,7,0,345,347,
        5,193,0,0,346,345,1,0,0,0,346,347,1,0,0,0,347,33,1,0,0,0,348,349,
        5,64,0,0,349,352,3,196,98,0,350,351,5,166,0,0,351,353,3,44,22,0,
        352,350,1,0,0,0,352,353,1,0,0,0,353,360,1,0,0,0,354,355,3,44,22,
        0,355,356,5,166,0,0,356,357,3,44,22,0,357,360,1,0,0,0,358,360,3,
        44,22,0,359,348,1,0,0,0,359,354,1,0,0,0,359,358,1,0,0,0,360,35,1,
        0,0,0,361,362,7,0,0,0,362,363,3,196,98,0,363,375,7,1,0,0,364,369,
        3,192,96,0,365,366,5,168,0,0,366,368,3,192,96,0,367,365,1,0,0,0,
        368,371,1,0,0,0,369,367,1,0,0,0,369,370,1,0,0,0,370,373,1,0,0,0,
        371,369,1,0,0,0,372,374,5,168,0,0,373,372,1,0,0,0,373,374,1,0,0,
        0,374,376,1,0,0,0,375,364,1,0,0,0,375,376,1,0,0,0,376,377,1,0,0,
        0,377,378,5,195,0,0,378,379,3,38,19,0,379,37,1,0,0,0,380,384,7,2,
        0,0,381,383,3,10,5,0,382,381,1,0,0,0,383,386,1,0,0,0,384,382,1,0,
        0,0,384,385,1,0,0,0,385,387,1,0,0,0,386,384,1,0,0,0,387,388,5,199,
        0,0,388,39,1,0,0,0,389,392,3,44,22,0,390,391,5,166,0,0,391,393,3,
        44,22,0,392,390,1,0,0,0,392,393,1,0,0,0,393,395,1,0,0,0,394,396,
        5,193,0,0,395,394,1,0,0,0,395,396,1,0,0,0,396,41,1,0,0,0,397,398,
        5,193,0,0,398,43,1,0,0,0,399,400,6,22,-1,0,400,401,3,46,23,0,401,
        422,1,0,0,0,402,403,10,5,0,0,403,404,5,2,0,0,404,421,3,44,22,6,405,
        406,10,4,0,0,406,407,5,79,0,0,407,421,3,44,22,5,408,409,10,3,0,0,
        409,410,5,188,0,0,410,411,3,44,22,0,411,412,5,167,0,0,412,413,3,
        44,22,3,413,421,1,0,0,0,414,415,10,2,0,0,415,418,5,6,0,0,416,419,
        3,196,98,0,417,419,5,156,0,0,418,416,1,0,0,0,418,417,1,0,0,0,419,
        421,1,0,0,0,420,402,1,0,0,0,420,405,1,0,0,0,420,408,1,0,0,0,420,
        414,1,0,0,0,421,424,1,0,0,0,422,420,1,0,0,0,422,423,1,0,0,0,423,
        45,1,0,0,0,424,422,1,0,0,0,425,426,6,23,-1,0,426,433,3,56,28,0,427,
        428,7,3,0,0,428,433,3,46,23,12,429,430,5,74,0,0,430,433,3,46,23,
        2,431,433,3,58,29,0,432,425,1,0,0,0,432,427,1,0,0,0,432,429,1,0,
        0,0,432,431,1,0,0,0,433,518,1,0,0,0,434,435,10,11,0,0,435,436,7,
        4,0,0,436,517,3,46,23,12,437,438,10,10,0,0,438,439,7,5,0,0,439,517,
        3,46,23,11,440,441,10,9,0,0,441,442,3,50,25,0,442,443,3,46,23,10,
        443,517,1,0,0,0,444,445,10,6,0,0,445,447,5,57,0,0,446,448,5,74,0,
        0,447,446,1,0,0,0,447,448,1,0,0,0,448,449,1,0,0,0,449,450,5,25,0,
        0,450,451,5,39,0,0,451,517,3,46,23,7,452,453,10,5,0,0,453,454,5,
        174,0,0,454,517,3,46,23,6,455,456,10,4,0,0,456,457,5,187,0,0,457,
        517,3,46,23,5,458,460,10,3,0,0,459,461,5,74,0,0,460,459,1,0,0,0,
        460,461,1,0,0,0,461,462,1,0,0,0,462,463,5,9,0,0,463,464,3,46,23,
        0,464,465,5,2,0,0,465,466,3,46,23,4,466,517,1,0,0,0,467,468,10,21,
        0,0,468,469,7,1,0,0,469,470,3,48,24,0,470,471,5,195,0,0,471,517,
        1,0,0,0,472,473,10,20,0,0,473,474,7,6,0,0,474,475,3,52,26,0,475,
        476,5,197,0,0,476,517,1,0,0,0,477,478,10,19,0,0,478,479,7,7,0,0,
        479,517,5,163,0,0,480,481,10,18,0,0,481,482,7,7,0,0,482,517,3,196,
        98,0,483,484,10,17,0,0,484,485,7,7,0,0,485,487,5,192,0,0,486,488,
        3,74,37,0,487,486,1,0,0,0,487,488,1,0,0,0,488,490,1,0,0,0,489,491,
        3,76,38,0,490,489,1,0,0,0,490,491,1,0,0,0,491,517,1,0,0,0,492,493,
        10,16,0,0,493,494,5,186,0,0,494,495,5,196,0,0,495,496,3,44,22,0,
        496,497,5,197,0,0,497,517,1,0,0,0,498,499,10,15,0,0,499,500,5,186,
        0,0,500,517,5,163,0,0,501,502,10,14,0,0,502,503,5,186,0,0,503,517,
        3,196,98,0,504,505,10,13,0,0,505,506,5,165,0,0,506,517,3,88,44,0,
        507,508,10,8,0,0,508,509,5,48,0,0,509,517,5,76,0,0,510,511,10,7,
        0,0,511,513,5,57,0,0,512,514,5,74,0,0,513,512,1,0,0,0,513,514,1,
        0,0,0,514,515,1,0,0,0,515,517,5,75,0,0,516,434,1,0,0,0,516,437,1,
        0,0,0,516,440,1,0,0,0,516,444,1,0,0,0,516,452,1,0,0,0,516,455,1,
        0,0,0,516,458,1,0,0,0,516,467,1,0,0,0,516,472,1,0,0,0,516,477,1,
        0,0,0,516,480,1,0,0,0,516,483,1,0,0,0,516,492,1,0,0,0,516,498,1,
        0,0,0,516,501,1,0,0,0,516,504,1,0,0,0,516,507,1,0,0,0,516,510,1,
        0,0,0,517,520,1,0,0,0,518,516,1,0,0,0,518,519,1,0,0,0,519,47,1,0,
        0,0,520,518,1,0,0,0,521,529,3,110,55,0,522,524,3,54,27,0,523,525,
        3,112,56,0,524,523,1,0,0,0,524,525,1,0,0,0,525,527,1,0,0,0,526,522,
        1,0,0,0,526,527,1,0,0,0,527,529,1,0,0,0,528,521,1,0,0,0,528,526,
        1,0,0,0,529,49,1,0,0,0,530,552,5,172,0,0,531,552,5,173,0,0,532,552,
        5,178,0,0,533,552,5,175,0,0,534,552,5,179,0,0,535,552,5,176,0,0,
        536,538,5,74,0,0,537,536,1,0,0,0,537,538,1,0,0,0,538,539,1,0,0,0,
        539,541,5,50,0,0,540,542,5,15,0,0,541,540,1,0,0,0,541,542,1,0,0,
        0,542,552,1,0,0,0,543,545,5,74,0,0,544,543,1,0,0,0,544,545,1,0,0,
        0,545,546,1,0,0,0,546,552,7,8,0,0,547,552,5,182,0,0,548,552,5,184,
        0,0,549,552,5,183,0,0,550,552,5,185,0,0,551,530,1,0,0,0,551,531,
        1,0,0,0,551,532,1,0,0,0,551,533,1,0,0,0,551,534,1,0,0,0,551,535,
        1,0,0,0,551,537,1,0,0,0,551,544,1,0,0,0,551,547,1,0,0,0,551,548,
        1,0,0,0,551,549,1,0,0,0,551,550,1,0,0,0,552,51,1,0,0,0,553,558,3,
        44,22,0,554,556,5,167,0,0,555,557,3,44,22,0,556,555,1,0,0,0,556,
        557,1,0,0,0,557,559,1,0,0,0,558,554,1,0,0,0,558,559,1,0,0,0,559,
        565,1,0,0,0,560,562,5,167,0,0,561,563,3,44,22,0,562,561,1,0,0,0,
        562,563,1,0,0,0,563,565,1,0,0,0,564,553,1,0,0,0,564,560,1,0,0,0,
        565,53,1,0,0,0,566,571,3,44,22,0,567,568,5,168,0,0,568,570,3,44,
        22,0,569,567,1,0,0,0,570,573,1,0,0,0,571,569,1,0,0,0,571,572,1,0,
        0,0,572,575,1,0,0,0,573,571,1,0,0,0,574,576,5,168,0,0,575,574,1,
        0,0,0,575,576,1,0,0,0,576,55,1,0,0,0,577,579,5,12,0,0,578,580,3,
        44,22,0,579,578,1,0,0,0,579,580,1,0,0,0,580,582,1,0,0,0,581,583,
        3,60,30,0,582,581,1,0,0,0,583,584,1,0,0,0,584,582,1,0,0,0,584,585,
        1,0,0,0,585,588,1,0,0,0,586,587,5,26,0,0,587,589,3,44,22,0,588,586,
        1,0,0,0,588,589,1,0,0,0,589,590,1,0,0,0,590,591,5,27,0,0,591,656,
        1,0,0,0,592,593,5,13,0,0,593,594,5,194,0,0,594,595,3,44,22,0,595,
        596,7,9,0,0,596,597,3,92,46,0,597,598,5,195,0,0,598,656,1,0,0,0,
        599,600,5,118,0,0,600,601,5,194,0,0,601,602,3,44,22,0,602,603,7,
        9,0,0,603,604,3,92,46,0,604,605,5,195,0,0,605,656,1,0,0,0,606,607,
        5,21,0,0,607,656,5,156,0,0,608,609,5,56,0,0,609,610,3,44,22,0,610,
        611,3,194,97,0,611,656,1,0,0,0,612,613,5,56,0,0,613,656,5,156,0,
        0,614,615,5,105,0,0,615,616,5,194,0,0,616,617,3,44,22,0,617,618,
        5,39,0,0,618,621,3,44,22,0,619,620,5,38,0,0,620,622,3,44,22,0,621,
        619,1,0,0,0,621,622,1,0,0,0,622,623,1,0,0,0,623,624,5,195,0,0,624,
        656,1,0,0,0,625,626,5,110,0,0,626,656,5,156,0,0,627,628,5,115,0,
        0,628,629,5,194,0,0,629,632,7,10,0,0,630,633,5,156,0,0,631,633,3,
        80,40,0,632,630,1,0,0,0,632,631,1,0,0,0,633,634,1,0,0,0,634,635,
        5,39,0,0,635,636,3,44,22,0,636,637,5,195,0,0,637,656,1,0,0,0,638,
        639,5,17,0,0,639,640,5,194,0,0,640,641,3,54,27,0,641,642,5,195,0,
        0,642,656,1,0,0,0,643,644,5,192,0,0,644,645,5,17,0,0,645,646,5,194,
        0,0,646,647,3,54,27,0,647,648,5,195,0,0,648,656,1,0,0,0,649,656,
        3,64,32,0,650,656,3,100,50,0,651,656,3,80,40,0,652,656,3,84,42,0,
        653,656,5,156,0,0,654,656,5,75,0,0,655,577,1,0,0,0,655,592,1,0,0,
        0,655,599,1,0,0,0,655,606,1,0,0,0,655,608,1,0,0,0,655,612,1,0,0,
        0,655,614,1,0,0,0,655,625,1,0,0,0,655,627,1,0,0,0,655,638,1,0,0,
        0,655,643,1,0,0,0,655,649,1,0,0,0,655,650,1,0,0,0,655,651,1,0,0,
        0,655,652,1,0,0,0,655,653,1,0,0,0,655,654,1,0,0,0,656,57,1,0,0,0,
        657,659,5,192,0,0,658,660,3,74,37,0,659,658,1,0,0,0,659,660,1,0,
        0,0,660,662,1,0,0,0,661,663,3,76,38,0,662,661,1,0,0,0,662,663,1,
        0,0,0,663,716,1,0,0,0,664,665,5,60,0,0,665,670,3,196,98,0,666,667,
        5,168,0,0,667,669,3,196,98,0,668,666,1,0,0,0,669,672,1,0,0,0,670,
        668,1,0,0,0,670,671,1,0,0,0,671,674,1,0,0,0,672,670,1,0,0,0,673,
        675,5,168,0,0,674,673,1,0,0,0,674,675,1,0,0,0,675,676,1,0,0,0,676,
        677,5,167,0,0,677,678,3,44,22,0,678,716,1,0,0,0,679,716,3,70,35,
        0,680,682,5,5,0,0,681,680,1,0,0,0,681,682,1,0,0,0,682,683,1,0,0,
        0,683,685,5,196,0,0,684,686,3,54,27,0,685,684,1,0,0,0,685,686,1,
        0,0,0,686,687,1,0,0,0,687,716,5,197,0,0,688,704,5,198,0,0,689,702,
        3,44,22,0,690,691,5,167,0,0,691,696,3,44,22,0,692,693,5,168,0,0,
        693,695,3,62,31,0,694,692,1,0,0,0,695,698,1,0,0,0,696,694,1,0,0,
        0,696,697,1,0,0,0,697,700,1,0,0,0,698,696,1,0,0,0,699,701,5,168,
        0,0,700,699,1,0,0,0,700,701,1,0,0,0,701,703,1,0,0,0,702,690,1,0,
        0,0,702,703,1,0,0,0,703,705,1,0,0,0,704,689,1,0,0,0,704,705,1,0,
        0,0,705,706,1,0,0,0,706,716,5,199,0,0,707,716,3,72,36,0,708,709,
        3,196,98,0,709,710,7,11,0,0,710,711,3,44,22,0,711,716,1,0,0,0,712,
        713,5,150,0,0,713,716,5,163,0,0,714,716,3,196,98,0,715,657,1,0,0,
        0,715,664,1,0,0,0,715,679,1,0,0,0,715,681,1,0,0,0,715,688,1,0,0,
        0,715,707,1,0,0,0,715,708,1,0,0,0,715,712,1,0,0,0,715,714,1,0,0,
        0,716,59,1,0,0,0,717,718,5,125,0,0,718,719,3,44,22,0,719,720,5,106,
        0,0,720,721,3,44,22,0,721,61,1,0,0,0,722,723,3,44,22,0,723,724,5,
        167,0,0,724,725,3,44,22,0,725,63,1,0,0,0,726,727,3,196,98,0,727,
        750,3,66,33,0,728,729,5,130,0,0,729,730,5,42,0,0,730,731,5,194,0,
        0,731,732,3,148,74,0,732,733,5,195,0,0,733,751,1,0,0,0,734,736,3,
        66,33,0,735,734,1,0,0,0,735,736,1,0,0,0,736,738,1,0,0,0,737,739,
        3,68,34,0,738,737,1,0,0,0,738,739,1,0,0,0,739,748,1,0,0,0,740,746,
        5,82,0,0,741,742,5,194,0,0,742,743,3,156,78,0,743,744,5,195,0,0,
        744,747,1,0,0,0,745,747,3,196,98,0,746,741,1,0,0,0,746,745,1,0,0,
        0,747,749,1,0,0,0,748,740,1,0,0,0,748,749,1,0,0,0,749,751,1,0,0,
        0,750,728,1,0,0,0,750,735,1,0,0,0,751,65,1,0,0,0,752,754,7,1,0,0,
        753,755,5,25,0,0,754,753,1,0,0,0,754,755,1,0,0,0,755,770,1,0,0,0,
        756,760,3,54,27,0,757,758,5,80,0,0,758,759,5,11,0,0,759,761,3,150,
        75,0,760,757,1,0,0,0,760,761,1,0,0,0,761,763,1,0,0,0,762,764,3,112,
        56,0,763,762,1,0,0,0,763,764,1,0,0,0,764,771,1,0,0,0,765,766,5,80,
        0,0,766,767,5,11,0,0,767,769,3,150,75,0,768,765,1,0,0,0,768,769,
        1,0,0,0,769,771,1,0,0,0,770,756,1,0,0,0,770,768,1,0,0,0,771,772,
        1,0,0,0,772,773,5,195,0,0,773,67,1,0,0,0,774,775,5,32,0,0,775,776,
        5,194,0,0,776,777,5,126,0,0,777,778,3,44,22,0,778,779,5,195,0,0,
        779,69,1,0,0,0,780,781,5,194,0,0,781,782,3,110,55,0,782,783,5,195,
        0,0,783,796,1,0,0,0,784,785,5,194,0,0,785,791,3,44,22,0,786,792,
        3,112,56,0,787,789,5,168,0,0,788,790,3,54,27,0,789,788,1,0,0,0,789,
        790,1,0,0,0,790,792,1,0,0,0,791,786,1,0,0,0,791,787,1,0,0,0,791,
        792,1,0,0,0,792,793,1,0,0,0,793,794,5,195,0,0,794,796,1,0,0,0,795,
        780,1,0,0,0,795,784,1,0,0,0,796,71,1,0,0,0,797,809,5,133,0,0,798,
        803,3,196,98,0,799,800,5,168,0,0,800,802,3,196,98,0,801,799,1,0,
        0,0,802,805,1,0,0,0,803,801,1,0,0,0,803,804,1,0,0,0,804,807,1,0,
        0,0,805,803,1,0,0,0,806,808,5,168,0,0,807,806,1,0,0,0,807,808,1,
        0,0,0,808,810,1,0,0,0,809,798,1,0,0,0,809,810,1,0,0,0,810,811,1,
        0,0,0,811,824,5,195,0,0,812,817,3,196,98,0,813,814,7,12,0,0,814,
        816,3,196,98,0,815,813,1,0,0,0,816,819,1,0,0,0,817,815,1,0,0,0,817,
        818,1,0,0,0,818,821,1,0,0,0,819,817,1,0,0,0,820,822,7,12,0,0,821,
        820,1,0,0,0,821,822,1,0,0,0,822,824,1,0,0,0,823,797,1,0,0,0,823,
        812,1,0,0,0,824,825,1,0,0,0,825,828,5,164,0,0,826,829,3,44,22,0,
        827,829,3,38,19,0,828,826,1,0,0,0,828,827,1,0,0,0,829,73,1,0,0,0,
        830,831,5,29,0,0,831,832,5,194,0,0,832,837,3,192,96,0,833,834,5,
        168,0,0,834,836,3,192,96,0,835,833,1,0,0,0,836,839,1,0,0,0,837,835,
        1,0,0,0,837,838,1,0,0,0,838,841,1,0,0,0,839,837,1,0,0,0,840,842,
        5,168,0,0,841,840,1,0,0,0,841,842,1,0,0,0,842,843,1,0,0,0,843,844,
        5,195,0,0,844,75,1,0,0,0,845,846,5,92,0,0,846,847,5,194,0,0,847,
        852,3,78,39,0,848,849,5,168,0,0,849,851,3,78,39,0,850,848,1,0,0,
        0,851,854,1,0,0,0,852,850,1,0,0,0,852,853,1,0,0,0,853,855,1,0,0,
        0,854,852,1,0,0,0,855,856,5,195,0,0,856,77,1,0,0,0,857,858,3,44,
        22,0,858,859,7,9,0,0,859,860,3,196,98,0,860,79,1,0,0,0,861,865,5,
        152,0,0,862,864,3,82,41,0,863,862,1,0,0,0,864,867,1,0,0,0,865,863,
        1,0,0,0,865,866,1,0,0,0,866,868,1,0,0,0,867,865,1,0,0,0,868,869,
        5,202,0,0,869,81,1,0,0,0,870,876,5,201,0,0,871,872,5,198,0,0,872,
        873,3,44,22,0,873,874,5,199,0,0,874,876,1,0,0,0,875,870,1,0,0,0,
        875,871,1,0,0,0,876,83,1,0,0,0,877,879,7,13,0,0,878,877,1,0,0,0,
        878,879,1,0,0,0,879,888,1,0,0,0,880,889,3,86,43,0,881,889,5,158,
        0,0,882,889,5,160,0,0,883,889,5,161,0,0,884,889,5,163,0,0,885,889,
        5,162,0,0,886,889,5,52,0,0,887,889,5,72,0,0,888,880,1,0,0,0,888,
        881,1,0,0,0,888,882,1,0,0,0,888,883,1,0,0,0,888,884,1,0,0,0,888,
        885,1,0,0,0,888,886,1,0,0,0,888,887,1,0,0,0,889,85,1,0,0,0,890,899,
        5,157,0,0,891,892,5,171,0,0,892,899,7,14,0,0,893,894,5,163,0,0,894,
        896,7,7,0,0,895,897,7,14,0,0,896,895,1,0,0,0,896,897,1,0,0,0,897,
        899,1,0,0,0,898,890,1,0,0,0,898,891,1,0,0,0,898,893,1,0,0,0,899,
        87,1,0,0,0,900,907,3,90,45,0,901,903,5,129,0,0,902,904,5,67,0,0,
        903,902,1,0,0,0,903,904,1,0,0,0,904,905,1,0,0,0,905,906,5,109,0,
        0,906,908,5,132,0,0,907,901,1,0,0,0,907,908,1,0,0,0,908,89,1,0,0,
        0,909,910,7,15,0,0,910,91,1,0,0,0,911,912,3,196,98,0,912,913,7,1,
        0,0,913,918,3,94,47,0,914,915,5,168,0,0,915,917,3,94,47,0,916,914,
        1,0,0,0,917,920,1,0,0,0,918,916,1,0,0,0,918,919,1,0,0,0,919,922,
        1,0,0,0,920,918,1,0,0,0,921,923,5,168,0,0,922,921,1,0,0,0,922,923,
        1,0,0,0,923,924,1,0,0,0,924,928,5,195,0,0,925,927,3,98,49,0,926,
        925,1,0,0,0,927,930,1,0,0,0,928,926,1,0,0,0,928,929,1,0,0,0,929,
        1003,1,0,0,0,930,928,1,0,0,0,931,932,3,196,98,0,932,933,7,1,0,0,
        933,938,3,96,48,0,934,935,5,168,0,0,935,937,3,96,48,0,936,934,1,
        0,0,0,937,940,1,0,0,0,938,936,1,0,0,0,938,939,1,0,0,0,939,942,1,
        0,0,0,940,938,1,0,0,0,941,943,5,168,0,0,942,941,1,0,0,0,942,943,
        1,0,0,0,943,944,1,0,0,0,944,948,5,195,0,0,945,947,3,98,49,0,946,
        945,1,0,0,0,947,950,1,0,0,0,948,946,1,0,0,0,948,949,1,0,0,0,949,
        1003,1,0,0,0,950,948,1,0,0,0,951,952,3,196,98,0,952,953,7,1,0,0,
        953,958,3,92,46,0,954,955,5,168,0,0,955,957,3,92,46,0,956,954,1,
        0,0,0,957,960,1,0,0,0,958,956,1,0,0,0,958,959,1,0,0,0,959,962,1,
        0,0,0,960,958,1,0,0,0,961,963,5,168,0,0,962,961,1,0,0,0,962,963,
        1,0,0,0,963,964,1,0,0,0,964,968,5,195,0,0,965,967,3,98,49,0,966,
        965,1,0,0,0,967,970,1,0,0,0,968,966,1,0,0,0,968,969,1,0,0,0,969,
        1003,1,0,0,0,970,968,1,0,0,0,971,972,3,196,98,0,972,974,7,1,0,0,
        973,975,3,54,27,0,974,973,1,0,0,0,974,975,1,0,0,0,975,976,1,0,0,
        0,976,980,5,195,0,0,977,979,3,98,49,0,978,977,1,0,0,0,979,982,1,
        0,0,0,980,978,1,0,0,0,980,981,1,0,0,0,981,1003,1,0,0,0,982,980,1,
        0,0,0,983,985,3,196,98,0,984,986,3,196,98,0,985,984,1,0,0,0,986,
        987,1,0,0,0,987,985,1,0,0,0,987,988,1,0,0,0,988,992,1,0,0,0,989,
        991,3,98,49,0,990,989,1,0,0,0,991,994,1,0,0,0,992,990,1,0,0,0,992,
        993,1,0,0,0,993,1003,1,0,0,0,994,992,1,0,0,0,995,999,3,196,98,0,
        996,998,3,98,49,0,997,996,1,0,0,0,998,1001,1,0,0,0,999,997,1,0,0,
        0,999,1000,1,0,0,0,1000,1003,1,0,0,0,1001,999,1,0,0,0,1002,911,1,
        0,0,0,1002,931,1,0,0,0,1002,951,1,0,0,0,1002,971,1,0,0,0,1002,983,
        1,0,0,0,1002,995,1,0,0,0,1003,93,1,0,0,0,1004,1005,3,196,98,0,1005,
        1006,3,92,46,0,1006,95,1,0,0,0,1007,1008,5,156,0,0,1008,1009,5,172,
        0,0,1009,1010,3,84,42,0,1010,97,1,0,0,0,1011,1013,7,6,0,0,1012,1014,
        5,163,0,0,1013,1012,1,0,0,0,1013,1014,1,0,0,0,1014,1015,1,0,0,0,
        1015,1016,5,197,0,0,1016,99,1,0,0,0,1017,1018,7,16,0,0,1018,1022,
        3,102,51,0,1019,1021,3,104,52,0,1020,1019,1,0,0,0,1021,1024,1,0,
        0,0,1022,1020,1,0,0,0,1022,1023,1,0,0,0,1023,1025,1,0,0,0,1024,1022,
        1,0,0,0,1025,1026,7,17,0,0,1026,1047,1,0,0,0,1027,1028,7,16,0,0,
        1028,1032,3,102,51,0,1029,1031,3,104,52,0,1030,1029,1,0,0,0,1031,
        1034,1,0,0,0,1032,1030,1,0,0,0,1032,1033,1,0,0,0,1033,1035,1,0,0,
        0,1034,1032,1,0,0,0,1035,1039,7,18,0,0,1036,1038,3,106,53,0,1037,
        1036,1,0,0,0,1038,1041,1,0,0,0,1039,1037,1,0,0,0,1039,1040,1,0,0,
        0,1040,1042,1,0,0,0,1041,1039,1,0,0,0,1042,1043,5,180,0,0,1043,1044,
        3,102,51,0,1044,1045,7,18,0,0,1045,1047,1,0,0,0,1046,1017,1,0,0,
        0,1046,1027,1,0,0,0,1047,101,1,0,0,0,1048,1051,5,207,0,0,1049,1051,
        3,196,98,0,1050,1048,1,0,0,0,1050,1049,1,0,0,0,1051,103,1,0,0,0,
        1052,1053,3,102,51,0,1053,1056,5,172,0,0,1054,1057,5,156,0,0,1055,
        1057,3,80,40,0,1056,1054,1,0,0,0,1056,1055,1,0,0,0,1057,1066,1,0,
        0,0,1058,1059,3,102,51,0,1059,1060,5,172,0,0,1060,1061,5,198,0,0,
        1061,1062,3,44,22,0,1062,1063,5,199,0,0,1063,1066,1,0,0,0,1064,1066,
        3,102,51,0,1065,1052,1,0,0,0,1065,1058,1,0,0,0,1065,1064,1,0,0,0,
        1066,105,1,0,0,0,1067,1074,3,100,50,0,1068,1074,5,210,0,0,1069,1070,
        5,198,0,0,1070,1071,3,44,22,0,1071,1072,5,199,0,0,1072,1074,1,0,
        0,0,1073,1067,1,0,0,0,1073,1068,1,0,0,0,1073,1069,1,0,0,0,1074,107,
        1,0,0,0,1075,1079,3,118,59,0,1076,1078,3,122,61,0,1077,1076,1,0,
        0,0,1078,1081,1,0,0,0,1079,1077,1,0,0,0,1079,1080,1,0,0,0,1080,1085,
        1,0,0,0,1081,1079,1,0,0,0,1082,1084,3,114,57,0,1083,1082,1,0,0,0,
        1084,1087,1,0,0,0,1085,1083,1,0,0,0,1085,1086,1,0,0,0,1086,109,1,
        0,0,0,1087,1085,1,0,0,0,1088,1092,3,120,60,0,1089,1091,3,122,61,
        0,1090,1089,1,0,0,0,1091,1094,1,0,0,0,1092,1090,1,0,0,0,1092,1093,
        1,0,0,0,1093,1098,1,0,0,0,1094,1092,1,0,0,0,1095,1097,3,114,57,0,
        1096,1095,1,0,0,0,1097,1100,1,0,0,0,1098,1096,1,0,0,0,1098,1099,
        1,0,0,0,1099,111,1,0,0,0,1100,1098,1,0,0,0,1101,1103,3,122,61,0,
        1102,1101,1,0,0,0,1103,1104,1,0,0,0,1104,1102,1,0,0,0,1104,1105,
        1,0,0,0,1105,1109,1,0,0,0,1106,1108,3,114,57,0,1107,1106,1,0,0,0,
        1108,1111,1,0,0,0,1109,1107,1,0,0,0,1109,1110,1,0,0,0,1110,1118,
        1,0,0,0,1111,1109,1,0,0,0,1112,1114,3,114,57,0,1113,1112,1,0,0,0,
        1114,1115,1,0,0,0,1115,1113,1,0,0,0,1115,1116,1,0,0,0,1116,1118,
        1,0,0,0,1117,1102,1,0,0,0,1117,1113,1,0,0,0,1118,113,1,0,0,0,1119,
        1120,3,116,58,0,1120,1124,3,118,59,0,1121,1123,3,122,61,0,1122,1121,
        1,0,0,0,1123,1126,1,0,0,0,1124,1122,1,0,0,0,1124,1125,1,0,0,0,1125,
        115,1,0,0,0,1126,1124,1,0,0,0,1127,1129,5,28,0,0,1128,1130,5,1,0,
        0,1129,1128,1,0,0,0,1129,1130,1,0,0,0,1130,1136,1,0,0,0,1131,1133,
        7,19,0,0,1132,1134,7,20,0,0,1133,1132,1,0,0,0,1133,1134,1,0,0,0,
        1134,1136,1,0,0,0,1135,1127,1,0,0,0,1135,1131,1,0,0,0,1136,1139,
        1,0,0,0,1137,1138,5,11,0,0,1138,1140,5,71,0,0,1139,1137,1,0,0,0,
        1139,1140,1,0,0,0,1140,117,1,0,0,0,1141,1151,3,120,60,0,1142,1143,
        5,194,0,0,1143,1144,3,108,54,0,1144,1145,5,195,0,0,1145,1151,1,0,
        0,0,1146,1147,5,198,0,0,1147,1148,3,44,22,0,1148,1149,5,199,0,0,
        1149,1151,1,0,0,0,1150,1141,1,0,0,0,1150,1142,1,0,0,0,1150,1146,
        1,0,0,0,1151,119,1,0,0,0,1152,1162,3,126,63,0,1153,1159,3,142,71,
        0,1154,1160,3,126,63,0,1155,1156,5,194,0,0,1156,1157,3,108,54,0,
        1157,1158,5,195,0,0,1158,1160,1,0,0,0,1159,1154,1,0,0,0,1159,1155,
        1,0,0,0,1160,1162,1,0,0,0,1161,1152,1,0,0,0,1161,1153,1,0,0,0,1162,
        121,1,0,0,0,1163,1197,3,148,74,0,1164,1165,5,66,0,0,1165,1167,3,
        44,22,0,1166,1168,5,189,0,0,1167,1166,1,0,0,0,1167,1168,1,0,0,0,
        1168,1171,1,0,0,0,1169,1170,5,168,0,0,1170,1172,3,44,22,0,1171,1169,
        1,0,0,0,1171,1172,1,0,0,0,1172,1175,1,0,0,0,1173,1174,5,129,0,0,
        1174,1176,5,108,0,0,1175,1173,1,0,0,0,1175,1176,1,0,0,0,1176,1179,
        1,0,0,0,1177,1178,5,11,0,0,1178,1180,3,54,27,0,1179,1177,1,0,0,0,
        1179,1180,1,0,0,0,1180,1197,1,0,0,0,1181,1182,5,77,0,0,1182,1185,
        3,44,22,0,1183,1184,5,11,0,0,1184,1186,3,54,27,0,1185,1183,1,0,0,
        0,1185,1186,1,0,0,0,1186,1197,1,0,0,0,1187,1188,5,103,0,0,1188,1193,
        3,124,62,0,1189,1190,5,168,0,0,1190,1192,3,124,62,0,1191,1189,1,
        0,0,0,1192,1195,1,0,0,0,1193,1191,1,0,0,0,1193,1194,1,0,0,0,1194,
        1197,1,0,0,0,1195,1193,1,0,0,0,1196,1163,1,0,0,0,1196,1164,1,0,0,
        0,1196,1181,1,0,0,0,1196,1187,1,0,0,0,1197,123,1,0,0,0,1198,1199,
        3,196,98,0,1199,1203,5,172,0,0,1200,1204,3,84,42,0,1201,1204,5,156,
        0,0,1202,1204,5,75,0,0,1203,1200,1,0,0,0,1203,1201,1,0,0,0,1203,
        1202,1,0,0,0,1204,125,1,0,0,0,1205,1208,3,130,65,0,1206,1207,5,39,
        0,0,1207,1209,3,164,82,0,1208,1206,1,0,0,0,1208,1209,1,0,0,0,1209,
        1211,1,0,0,0,1210,1212,3,136,68,0,1211,1210,1,0,0,0,1211,1212,1,
        0,0,0,1212,1215,1,0,0,0,1213,1214,5,87,0,0,1214,1216,3,44,22,0,1215,
        1213,1,0,0,0,1215,1216,1,0,0,0,1216,1219,1,0,0,0,1217,1218,5,126,
        0,0,1218,1220,3,44,22,0,1219,1217,1,0,0,0,1219,1220,1,0,0,0,1220,
        1225,1,0,0,0,1221,1223,5,122,0,0,1222,1221,1,0,0,0,1222,1223,1,0,
        0,0,1223,1224,1,0,0,0,1224,1226,3,172,86,0,1225,1222,1,0,0,0,1225,
        1226,1,0,0,0,1226,1230,1,0,0,0,1227,1228,5,42,0,0,1228,1229,5,11,
        0,0,1229,1231,3,138,69,0,1230,1227,1,0,0,0,1230,1231,1,0,0,0,1231,
        1234,1,0,0,0,1232,1233,5,129,0,0,1233,1235,7,21,0,0,1234,1232,1,
        0,0,0,1234,1235,1,0,0,0,1235,1238,1,0,0,0,1236,1237,5,129,0,0,1237,
        1239,5,113,0,0,1238,1236,1,0,0,0,1238,1239,1,0,0,0,1239,1242,1,0,
        0,0,1240,1241,5,44,0,0,1241,1243,3,44,22,0,1242,1240,1,0,0,0,1242,
        1243,1,0,0,0,1243,1246,1,0,0,0,1244,1245,5,88,0,0,1245,1247,3,44,
        22,0,1246,1244,1,0,0,0,1246,1247,1,0,0,0,1247,1250,1,0,0,0,1248,
        1249,5,122,0,0,1249,1251,3,172,86,0,1250,1248,1,0,0,0,1250,1251,
        1,0,0,0,1251,1261,1,0,0,0,1252,1253,5,128,0,0,1253,1258,3,162,81,
        0,1254,1255,5,168,0,0,1255,1257,3,162,81,0,1256,1254,1,0,0,0,1257,
        1260,1,0,0,0,1258,1256,1,0,0,0,1258,1259,1,0,0,0,1259,1262,1,0,0,
        0,1260,1258,1,0,0,0,1261,1252,1,0,0,0,1261,1262,1,0,0,0,1262,127,
        1,0,0,0,1263,1264,5,112,0,0,1264,1267,5,163,0,0,1265,1266,5,129,
        0,0,1266,1268,5,108,0,0,1267,1265,1,0,0,0,1267,1268,1,0,0,0,1268,
        129,1,0,0,0,1269,1271,5,100,0,0,1270,1272,5,25,0,0,1271,1270,1,0,
        0,0,1271,1272,1,0,0,0,1272,1274,1,0,0,0,1273,1275,3,128,64,0,1274,
        1273,1,0,0,0,1274,1275,1,0,0,0,1275,1276,1,0,0,0,1276,1281,3,132,
        66,0,1277,1278,5,168,0,0,1278,1280,3,132,66,0,1279,1277,1,0,0,0,
        1280,1283,1,0,0,0,1281,1279,1,0,0,0,1281,1282,1,0,0,0,1282,1284,
        1,0,0,0,1283,1281,1,0,0,0,1284,1285,5,168,0,0,1285,1302,1,0,0,0,
        1286,1288,7,22,0,0,1287,1289,5,25,0,0,1288,1287,1,0,0,0,1288,1289,
        1,0,0,0,1289,1291,1,0,0,0,1290,1292,3,128,64,0,1291,1290,1,0,0,0,
        1291,1292,1,0,0,0,1292,1293,1,0,0,0,1293,1298,3,132,66,0,1294,1295,
        5,168,0,0,1295,1297,3,132,66,0,1296,1294,1,0,0,0,1297,1300,1,0,0,
        0,1298,1296,1,0,0,0,1298,1299,1,0,0,0,1299,1302,1,0,0,0,1300,1298,
        1,0,0,0,1301,1269,1,0,0,0,1301,1286,1,0,0,0,1302,131,1,0,0,0,1303,
        1304,3,196,98,0,1304,1305,5,167,0,0,1305,1306,3,44,22,0,1306,1314,
        1,0,0,0,1307,1308,5,39,0,0,1308,1314,3,134,67,0,1309,1311,3,44,22,
        0,1310,1312,3,134,67,0,1311,1310,1,0,0,0,1311,1312,1,0,0,0,1312,
        1314,1,0,0,0,1313,1303,1,0,0,0,1313,1307,1,0,0,0,1313,1309,1,0,0,
        0,1314,133,1,0,0,0,1315,1316,7,23,0,0,1316,135,1,0,0,0,1317,1319,
        7,24,0,0,1318,1317,1,0,0,0,1318,1319,1,0,0,0,1319,1320,1,0,0,0,1320,
        1321,5,5,0,0,1321,1322,5,58,0,0,1322,1323,3,54,27,0,1323,137,1,0,
        0,0,1324,1345,5,1,0,0,1325,1326,7,21,0,0,1326,1327,5,194,0,0,1327,
        1328,3,54,27,0,1328,1329,5,195,0,0,1329,1345,1,0,0,0,1330,1331,5,
        43,0,0,1331,1332,5,102,0,0,1332,1333,5,194,0,0,1333,1338,3,140,70,
        0,1334,1335,5,168,0,0,1335,1337,3,140,70,0,1336,1334,1,0,0,0,1337,
        1340,1,0,0,0,1338,1336,1,0,0,0,1338,1339,1,0,0,0,1339,1341,1,0,0,
        0,1340,1338,1,0,0,0,1341,1342,5,195,0,0,1342,1345,1,0,0,0,1343,1345,
        3,54,27,0,1344,1324,1,0,0,0,1344,1325,1,0,0,0,1344,1330,1,0,0,0,
        1344,1343,1,0,0,0,1345,139,1,0,0,0,1346,1348,5,194,0,0,1347,1349,
        3,54,27,0,1348,1347,1,0,0,0,1348,1349,1,0,0,0,1349,1350,1,0,0,0,
        1350,1351,5,195,0,0,1351,141,1,0,0,0,1352,1354,5,129,0,0,1353,1355,
        5,91,0,0,1354,1353,1,0,0,0,1354,1355,1,0,0,0,1355,1356,1,0,0,0,1356,
        1361,3,144,72,0,1357,1358,5,168,0,0,1358,1360,3,144,72,0,1359,1357,
        1,0,0,0,1360,1363,1,0,0,0,1361,1359,1,0,0,0,1361,1362,1,0,0,0,1362,
        1365,1,0,0,0,1363,1361,1,0,0,0,1364,1366,5,168,0,0,1365,1364,1,0,
        0,0,1365,1366,1,0,0,0,1366,143,1,0,0,0,1367,1369,3,196,98,0,1368,
        1370,3,146,73,0,1369,1368,1,0,0,0,1369,1370,1,0,0,0,1370,1374,1,
        0,0,0,1371,1372,5,122,0,0,1372,1373,5,59,0,0,1373,1375,3,146,73,
        0,1374,1371,1,0,0,0,1374,1375,1,0,0,0,1375,1376,1,0,0,0,1376,1381,
        5,6,0,0,1377,1379,5,74,0,0,1378,1377,1,0,0,0,1378,1379,1,0,0,0,1379,
        1380,1,0,0,0,1380,1382,5,68,0,0,1381,1378,1,0,0,0,1381,1382,1,0,
        0,0,1382,1383,1,0,0,0,1383,1384,5,194,0,0,1384,1385,3,108,54,0,1385,
        1386,5,195,0,0,1386,1392,1,0,0,0,1387,1388,3,44,22,0,1388,1389,7,
        9,0,0,1389,1390,3,196,98,0,1390,1392,1,0,0,0,1391,1367,1,0,0,0,1391,
        1387,1,0,0,0,1392,145,1,0,0,0,1393,1394,7,1,0,0,1394,1399,3,196,
        98,0,1395,1396,5,168,0,0,1396,1398,3,196,98,0,1397,1395,1,0,0,0,
        1398,1401,1,0,0,0,1399,1397,1,0,0,0,1399,1400,1,0,0,0,1400,1402,
        1,0,0,0,1401,1399,1,0,0,0,1402,1403,5,195,0,0,1403,147,1,0,0,0,1404,
        1405,5,80,0,0,1405,1406,5,11,0,0,1406,1421,3,150,75,0,1407,1419,
        5,54,0,0,1408,1409,5,194,0,0,1409,1414,3,154,77,0,1410,1411,5,168,
        0,0,1411,1413,3,154,77,0,1412,1410,1,0,0,0,1413,1416,1,0,0,0,1414,
        1412,1,0,0,0,1414,1415,1,0,0,0,1415,1417,1,0,0,0,1416,1414,1,0,0,
        0,1417,1418,5,195,0,0,1418,1420,1,0,0,0,1419,1408,1,0,0,0,1419,1420,
        1,0,0,0,1420,1422,1,0,0,0,1421,1407,1,0,0,0,1421,1422,1,0,0,0,1422,
        149,1,0,0,0,1423,1428,3,152,76,0,1424,1425,5,168,0,0,1425,1427,3,
        152,76,0,1426,1424,1,0,0,0,1427,1430,1,0,0,0,1428,1426,1,0,0,0,1428,
        1429,1,0,0,0,1429,151,1,0,0,0,1430,1428,1,0,0,0,1431,1433,3,44,22,
        0,1432,1434,7,25,0,0,1433,1432,1,0,0,0,1433,1434,1,0,0,0,1434,1437,
        1,0,0,0,1435,1436,5,76,0,0,1436,1438,7,26,0,0,1437,1435,1,0,0,0,
        1437,1438,1,0,0,0,1438,1441,1,0,0,0,1439,1440,5,16,0,0,1440,1442,
        5,156,0,0,1441,1439,1,0,0,0,1441,1442,1,0,0,0,1442,1457,1,0,0,0,
        1443,1444,5,129,0,0,1444,1447,5,31,0,0,1445,1446,5,39,0,0,1446,1448,
        3,44,22,0,1447,1445,1,0,0,0,1447,1448,1,0,0,0,1448,1451,1,0,0,0,
        1449,1450,5,111,0,0,1450,1452,3,44,22,0,1451,1449,1,0,0,0,1451,1452,
        1,0,0,0,1452,1455,1,0,0,0,1453,1454,5,104,0,0,1454,1456,3,44,22,
        0,1455,1453,1,0,0,0,1455,1456,1,0,0,0,1456,1458,1,0,0,0,1457,1443,
        1,0,0,0,1457,1458,1,0,0,0,1458,153,1,0,0,0,1459,1462,3,44,22,0,1460,
        1461,5,6,0,0,1461,1463,3,44,22,0,1462,1460,1,0,0,0,1462,1463,1,0,
        0,0,1463,155,1,0,0,0,1464,1465,5,83,0,0,1465,1466,5,11,0,0,1466,
        1468,3,54,27,0,1467,1464,1,0,0,0,1467,1468,1,0,0,0,1468,1472,1,0,
        0,0,1469,1470,5,80,0,0,1470,1471,5,11,0,0,1471,1473,3,150,75,0,1472,
        1469,1,0,0,0,1472,1473,1,0,0,0,1473,1476,1,0,0,0,1474,1475,7,27,
        0,0,1475,1477,3,158,79,0,1476,1474,1,0,0,0,1476,1477,1,0,0,0,1477,
        157,1,0,0,0,1478,1485,3,160,80,0,1479,1480,5,9,0,0,1480,1481,3,160,
        80,0,1481,1482,5,2,0,0,1482,1483,3,160,80,0,1483,1485,1,0,0,0,1484,
        1478,1,0,0,0,1484,1479,1,0,0,0,1485,159,1,0,0,0,1486,1487,5,20,0,
        0,1487,1496,5,96,0,0,1488,1489,5,119,0,0,1489,1496,5,86,0,0,1490,
        1491,5,119,0,0,1491,1496,5,37,0,0,1492,1493,3,44,22,0,1493,1494,
        7,28,0,0,1494,1496,1,0,0,0,1495,1486,1,0,0,0,1495,1488,1,0,0,0,1495,
        1490,1,0,0,0,1495,1492,1,0,0,0,1496,161,1,0,0,0,1497,1498,3,196,
        98,0,1498,1499,5,6,0,0,1499,1500,5,194,0,0,1500,1501,3,156,78,0,
        1501,1502,5,195,0,0,1502,163,1,0,0,0,1503,1504,6,82,-1,0,1504,1506,
        3,176,88,0,1505,1507,5,33,0,0,1506,1505,1,0,0,0,1506,1507,1,0,0,
        0,1507,1509,1,0,0,0,1508,1510,3,172,86,0,1509,1508,1,0,0,0,1509,
        1510,1,0,0,0,1510,1516,1,0,0,0,1511,1512,5,194,0,0,1512,1513,3,164,
        82,0,1513,1514,5,195,0,0,1514,1516,1,0,0,0,1515,1503,1,0,0,0,1515,
        1511,1,0,0,0,1516,1561,1,0,0,0,1517,1521,10,5,0,0,1518,1519,5,18,
        0,0,1519,1522,5,58,0,0,1520,1522,5,168,0,0,1521,1518,1,0,0,0,1521,
        1520,1,0,0,0,1522,1523,1,0,0,0,1523,1560,3,164,82,6,1524,1526,10,
        7,0,0,1525,1527,5,73,0,0,1526,1525,1,0,0,0,1526,1527,1,0,0,0,1527,
        1529,1,0,0,0,1528,1530,3,166,83,0,1529,1528,1,0,0,0,1529,1530,1,
        0,0,0,1530,1531,1,0,0,0,1531,1532,5,58,0,0,1532,1534,3,164,82,0,
        1533,1535,3,170,85,0,1534,1533,1,0,0,0,1534,1535,1,0,0,0,1535,1560,
        1,0,0,0,1536,1537,10,6,0,0,1537,1538,5,85,0,0,1538,1539,5,58,0,0,
        1539,1541,3,164,82,0,1540,1542,3,170,85,0,1541,1540,1,0,0,0,1541,
        1542,1,0,0,0,1542,1560,1,0,0,0,1543,1544,10,4,0,0,1544,1545,5,84,
        0,0,1545,1546,5,194,0,0,1546,1547,3,182,91,0,1547,1548,5,195,0,0,
        1548,1560,1,0,0,0,1549,1550,10,3,0,0,1550,1553,5,121,0,0,1551,1552,
        5,51,0,0,1552,1554,5,76,0,0,1553,1551,1,0,0,0,1553,1554,1,0,0,0,
        1554,1555,1,0,0,0,1555,1556,5,194,0,0,1556,1557,3,186,93,0,1557,
        1558,5,195,0,0,1558,1560,1,0,0,0,1559,1517,1,0,0,0,1559,1524,1,0,
        0,0,1559,1536,1,0,0,0,1559,1543,1,0,0,0,1559,1549,1,0,0,0,1560,1563,
        1,0,0,0,1561,1559,1,0,0,0,1561,1562,1,0,0,0,1562,165,1,0,0,0,1563,
        1561,1,0,0,0,1564,1566,7,29,0,0,1565,1564,1,0,0,0,1565,1566,1,0,
        0,0,1566,1567,1,0,0,0,1567,1610,5,53,0,0,1568,1570,5,53,0,0,1569,
        1571,7,29,0,0,1570,1569,1,0,0,0,1570,1571,1,0,0,0,1571,1610,1,0,
        0,0,1572,1610,7,30,0,0,1573,1574,5,8,0,0,1574,1610,7,31,0,0,1575,
        1577,3,168,84,0,1576,1575,1,0,0,0,1576,1577,1,0,0,0,1577,1578,1,
        0,0,0,1578,1580,7,32,0,0,1579,1581,5,81,0,0,1580,1579,1,0,0,0,1580,
        1581,1,0,0,0,1581,1610,1,0,0,0,1582,1584,7,32,0,0,1583,1585,5,81,
        0,0,1584,1583,1,0,0,0,1584,1585,1,0,0,0,1585,1587,1,0,0,0,1586,1588,
        3,168,84,0,1587,1586,1,0,0,0,1587,1588,1,0,0,0,1588,1610,1,0,0,0,
        1589,1590,5,8,0,0,1590,1591,7,31,0,0,1591,1593,7,32,0,0,1592,1594,
        5,81,0,0,1593,1592,1,0,0,0,1593,1594,1,0,0,0,1594,1610,1,0,0,0,1595,
        1597,7,29,0,0,1596,1595,1,0,0,0,1596,1597,1,0,0,0,1597,1598,1,0,
        0,0,1598,1600,5,40,0,0,1599,1601,5,81,0,0,1600,1599,1,0,0,0,1600,
        1601,1,0,0,0,1601,1610,1,0,0,0,1602,1604,5,40,0,0,1603,1605,5,81,
        0,0,1604,1603,1,0,0,0,1604,1605,1,0,0,0,1605,1607,1,0,0,0,1606,1608,
        7,29,0,0,1607,1606,1,0,0,0,1607,1608,1,0,0,0,1608,1610,1,0,0,0,1609,
        1565,1,0,0,0,1609,1568,1,0,0,0,1609,1572,1,0,0,0,1609,1573,1,0,0,
        0,1609,1576,1,0,0,0,1609,1582,1,0,0,0,1609,1589,1,0,0,0,1609,1596,
        1,0,0,0,1609,1602,1,0,0,0,1610,167,1,0,0,0,1611,1612,7,30,0,0,1612,
        169,1,0,0,0,1613,1614,5,78,0,0,1614,1623,3,54,27,0,1615,1616,5,122,
        0,0,1616,1617,5,194,0,0,1617,1618,3,54,27,0,1618,1619,5,195,0,0,
        1619,1623,1,0,0,0,1620,1621,5,122,0,0,1621,1623,3,54,27,0,1622,1613,
        1,0,0,0,1622,1615,1,0,0,0,1622,1620,1,0,0,0,1623,171,1,0,0,0,1624,
        1625,5,98,0,0,1625,1627,3,174,87,0,1626,1628,5,189,0,0,1627,1626,
        1,0,0,0,1627,1628,1,0,0,0,1628,1631,1,0,0,0,1629,1630,5,77,0,0,1630,
        1632,3,174,87,0,1631,1629,1,0,0,0,1631,1632,1,0,0,0,1632,1637,1,
        0,0,0,1633,1634,7,1,0,0,1634,1635,3,196,98,0,1635,1636,5,195,0,0,
        1636,1638,1,0,0,0,1637,1633,1,0,0,0,1637,1638,1,0,0,0,1638,173,1,
        0,0,0,1639,1640,5,198,0,0,1640,1641,3,44,22,0,1641,1642,5,199,0,
        0,1642,1649,1,0,0,0,1643,1646,3,84,42,0,1644,1645,5,191,0,0,1645,
        1647,3,84,42,0,1646,1644,1,0,0,0,1646,1647,1,0,0,0,1647,1649,1,0,
        0,0,1648,1639,1,0,0,0,1648,1643,1,0,0,0,1649,175,1,0,0,0,1650,1651,
        6,88,-1,0,1651,1652,3,196,98,0,1652,1654,7,1,0,0,1653,1655,3,54,
        27,0,1654,1653,1,0,0,0,1654,1655,1,0,0,0,1655,1656,1,0,0,0,1656,
        1657,5,195,0,0,1657,1681,1,0,0,0,1658,1681,3,192,96,0,1659,1660,
        5,194,0,0,1660,1661,3,108,54,0,1661,1662,5,195,0,0,1662,1681,1,0,
        0,0,1663,1664,5,194,0,0,1664,1665,5,123,0,0,1665,1670,3,180,90,0,
        1666,1667,5,168,0,0,1667,1669,3,180,90,0,1668,1666,1,0,0,0,1669,
        1672,1,0,0,0,1670,1668,1,0,0,0,1670,1671,1,0,0,0,1671,1673,1,0,0,
        0,1672,1670,1,0,0,0,1673,1674,5,195,0,0,1674,1681,1,0,0,0,1675,1681,
        3,100,50,0,1676,1677,5,198,0,0,1677,1678,3,44,22,0,1678,1679,5,199,
        0,0,1679,1681,1,0,0,0,1680,1650,1,0,0,0,1680,1658,1,0,0,0,1680,1659,
        1,0,0,0,1680,1663,1,0,0,0,1680,1675,1,0,0,0,1680,1676,1,0,0,0,1681,
        1709,1,0,0,0,1682,1683,10,9,0,0,1683,1684,5,84,0,0,1684,1685,5,194,
        0,0,1685,1686,3,182,91,0,1686,1687,5,195,0,0,1687,1708,1,0,0,0,1688,
        1689,10,8,0,0,1689,1692,5,121,0,0,1690,1691,5,51,0,0,1691,1693,5,
        76,0,0,1692,1690,1,0,0,0,1692,1693,1,0,0,0,1693,1694,1,0,0,0,1694,
        1695,5,194,0,0,1695,1696,3,186,93,0,1696,1697,5,195,0,0,1697,1708,
        1,0,0,0,1698,1702,10,7,0,0,1699,1703,3,178,89,0,1700,1701,5,6,0,
        0,1701,1703,3,196,98,0,1702,1699,1,0,0,0,1702,1700,1,0,0,0,1703,
        1705,1,0,0,0,1704,1706,3,146,73,0,1705,1704,1,0,0,0,1705,1706,1,
        0,0,0,1706,1708,1,0,0,0,1707,1682,1,0,0,0,1707,1688,1,0,0,0,1707,
        1698,1,0,0,0,1708,1711,1,0,0,0,1709,1707,1,0,0,0,1709,1710,1,0,0,
        0,1710,177,1,0,0,0,1711,1709,1,0,0,0,1712,1713,7,33,0,0,1713,179,
        1,0,0,0,1714,1715,5,194,0,0,1715,1720,3,44,22,0,1716,1717,5,168,
        0,0,1717,1719,3,44,22,0,1718,1716,1,0,0,0,1719,1722,1,0,0,0,1720,
        1718,1,0,0,0,1720,1721,1,0,0,0,1721,1723,1,0,0,0,1722,1720,1,0,0,
        0,1723,1724,5,195,0,0,1724,181,1,0,0,0,1725,1726,3,54,27,0,1726,
        1728,5,38,0,0,1727,1729,3,184,92,0,1728,1727,1,0,0,0,1729,1730,1,
        0,0,0,1730,1728,1,0,0,0,1730,1731,1,0,0,0,1731,1735,1,0,0,0,1732,
        1733,5,42,0,0,1733,1734,5,11,0,0,1734,1736,3,54,27,0,1735,1732,1,
        0,0,0,1735,1736,1,0,0,0,1736,183,1,0,0,0,1737,1738,3,190,95,0,1738,
        1739,5,50,0,0,1739,1740,5,194,0,0,1740,1741,3,54,27,0,1741,1742,
        5,195,0,0,1742,185,1,0,0,0,1743,1748,3,188,94,0,1744,1745,5,168,
        0,0,1745,1747,3,188,94,0,1746,1744,1,0,0,0,1747,1750,1,0,0,0,1748,
        1746,1,0,0,0,1748,1749,1,0,0,0,1749,1752,1,0,0,0,1750,1748,1,0,0,
        0,1751,1753,5,168,0,0,1752,1751,1,0,0,0,1752,1753,1,0,0,0,1753,187,
        1,0,0,0,1754,1755,3,190,95,0,1755,1756,5,38,0,0,1756,1757,3,190,
        95,0,1757,1758,5,50,0,0,1758,1759,5,194,0,0,1759,1760,3,54,27,0,
        1760,1764,5,195,0,0,1761,1763,3,184,92,0,1762,1761,1,0,0,0,1763,
        1766,1,0,0,0,1764,1762,1,0,0,0,1764,1765,1,0,0,0,1765,189,1,0,0,
        0,1766,1764,1,0,0,0,1767,1768,5,194,0,0,1768,1769,3,54,27,0,1769,
        1770,5,195,0,0,1770,1773,1,0,0,0,1771,1773,3,44,22,0,1772,1767,1,
        0,0,0,1772,1771,1,0,0,0,1773,191,1,0,0,0,1774,1779,3,196,98,0,1775,
        1776,7,7,0,0,1776,1778,3,196,98,0,1777,1775,1,0,0,0,1778,1781,1,
        0,0,0,1779,1777,1,0,0,0,1779,1780,1,0,0,0,1780,193,1,0,0,0,1781,
        1779,1,0,0,0,1782,1783,7,34,0,0,1783,195,1,0,0,0,1784,1785,7,35,
        0,0,1785,197,1,0,0,0,251,201,211,214,224,231,237,250,255,259,262,
        264,269,276,280,287,291,305,313,321,328,333,337,341,346,352,359,
        369,373,375,384,392,395,418,420,422,432,447,460,487,490,513,516,
        518,524,526,528,537,541,544,551,556,558,562,564,571,575,579,584,
        588,621,632,655,659,662,670,674,681,685,696,700,702,704,715,735,
        738,746,748,750,754,760,763,768,770,789,791,795,803,807,809,817,
        821,823,828,837,841,852,865,875,878,888,896,898,903,907,918,922,
        928,938,942,948,958,962,968,974,980,987,992,999,1002,1013,1022,1032,
        1039,1046,1050,1056,1065,1073,1079,1085,1092,1098,1104,1109,1115,
        1117,1124,1129,1133,1135,1139,1150,1159,1161,1167,1171,1175,1179,
        1185,1193,1196,1203,1208,1211,1215,1219,1222,1225,1230,1234,1238,
        1242,1246,1250,1258,1261,1267,1271,1274,1281,1288,1291,1298,1301,
        1311,1313,1318,1338,1344,1348,1354,1361,1365,1369,1374,1378,1381,
        1391,1399,1414,1419,1421,1428,1433,1437,1441,1447,1451,1455,1457,
        1462,1467,1472,1476,1484,1495,1506,1509,1515,1521,1526,1529,1534,
        1541,1553,1559,1561,1565,1570,1576,1580,1584,1587,1593,1596,1600,
        1604,1607,1609,1622,1627,1631,1637,1646,1648,1654,1670,1680,1692,
        1702,1705,1707,1709,1720,1730,1735,1748,1752,1764,1772,1779
    ];

    private static __ATN: antlr.ATN;
    public static get _ATN(): antlr.ATN {
        if (!HogParser.__ATN) {
            HogParser.__ATN = new antlr.ATNDeserializer().deserialize(HogParser._serializedATN);
        }

        return HogParser.__ATN;
    }

    private static readonly vocabulary = new antlr.Vocabulary(HogParser.literalNames, HogParser.symbolicNames, []);

    public override get vocabulary(): antlr.Vocabulary {
        return HogParser.vocabulary;
    }

    private static readonly decisionsToDFA = HogParser._ATN.decisionToState.map( (ds: antlr.DecisionState, index: number) => new antlr.DFA(ds, index) );
}

export class ProgramContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public EOF(): antlr.TerminalNode {
        return this.getToken(HogParser.EOF, 0)!;
    }
    public declaration(): DeclarationContext[];
    public declaration(i: number): DeclarationContext | null;
    public declaration(i?: number): DeclarationContext[] | DeclarationContext | null {
        if (i === undefined) {
            return this.getRuleContexts(DeclarationContext);
        }

        return this.getRuleContext(i, DeclarationContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_program;
    }
}

export class ExpressionEntryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public EOF(): antlr.TerminalNode {
        return this.getToken(HogParser.EOF, 0)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_expressionEntry;
    }
}

export class SelectEntryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public EOF(): antlr.TerminalNode {
        return this.getToken(HogParser.EOF, 0)!;
    }
    public setSelect(): SetSelectContext | null {
        return this.getRuleContext(0, SetSelectContext);
    }
    public tag(): TagContext | null {
        return this.getRuleContext(0, TagContext);
    }
    public SEMICOLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMICOLON, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_selectEntry;
    }
}

export class OrderEntryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public orderItem(): OrderItemContext {
        return this.getRuleContext(0, OrderItemContext)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_orderEntry;
    }
}

export class TemplateEntryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FULL_TEMPLATE_START(): antlr.TerminalNode {
        return this.getToken(HogParser.FULL_TEMPLATE_START, 0)!;
    }
    public EOF(): antlr.TerminalNode {
        return this.getToken(HogParser.EOF, 0)!;
    }
    public templatePart(): TemplatePartContext[];
    public templatePart(i: number): TemplatePartContext | null;
    public templatePart(i?: number): TemplatePartContext[] | TemplatePartContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TemplatePartContext);
        }

        return this.getRuleContext(i, TemplatePartContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_templateEntry;
    }
}

export class DeclarationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public variableDeclaration(): VariableDeclarationContext | null {
        return this.getRuleContext(0, VariableDeclarationContext);
    }
    public statement(): StatementContext | null {
        return this.getRuleContext(0, StatementContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_declaration;
    }
}

export class VariableDeclarationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public LET(): antlr.TerminalNode {
        return this.getToken(HogParser.LET, 0)!;
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public ASSIGN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASSIGN, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_variableDeclaration;
    }
}

export class StatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public returnStatement(): ReturnStatementContext | null {
        return this.getRuleContext(0, ReturnStatementContext);
    }
    public throwStatement(): ThrowStatementContext | null {
        return this.getRuleContext(0, ThrowStatementContext);
    }
    public tryStatement(): TryStatementContext | null {
        return this.getRuleContext(0, TryStatementContext);
    }
    public ifStatement(): IfStatementContext | null {
        return this.getRuleContext(0, IfStatementContext);
    }
    public whileStatement(): WhileStatementContext | null {
        return this.getRuleContext(0, WhileStatementContext);
    }
    public forInStatement(): ForInStatementContext | null {
        return this.getRuleContext(0, ForInStatementContext);
    }
    public forStatement(): ForStatementContext | null {
        return this.getRuleContext(0, ForStatementContext);
    }
    public functionDeclaration(): FunctionDeclarationContext | null {
        return this.getRuleContext(0, FunctionDeclarationContext);
    }
    public block(): BlockContext | null {
        return this.getRuleContext(0, BlockContext);
    }
    public exprStatement(): ExprStatementContext | null {
        return this.getRuleContext(0, ExprStatementContext);
    }
    public emptyStatement(): EmptyStatementContext | null {
        return this.getRuleContext(0, EmptyStatementContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_statement;
    }
}

export class ReturnStatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public RETURN_VALUE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RETURN_VALUE, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public SEMICOLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMICOLON, 0);
    }
    public RETURN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RETURN, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_returnStatement;
    }
}

export class ThrowStatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public THROW(): antlr.TerminalNode {
        return this.getToken(HogParser.THROW, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public SEMICOLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMICOLON, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_throwStatement;
    }
}

export class TryStatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TRY(): antlr.TerminalNode {
        return this.getToken(HogParser.TRY, 0)!;
    }
    public block(): BlockContext {
        return this.getRuleContext(0, BlockContext)!;
    }
    public catchClause(): CatchClauseContext[];
    public catchClause(i: number): CatchClauseContext | null;
    public catchClause(i?: number): CatchClauseContext[] | CatchClauseContext | null {
        if (i === undefined) {
            return this.getRuleContexts(CatchClauseContext);
        }

        return this.getRuleContext(i, CatchClauseContext);
    }
    public finallyClause(): FinallyClauseContext | null {
        return this.getRuleContext(0, FinallyClauseContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_tryStatement;
    }
}

export class CatchClauseContext extends antlr.ParserRuleContext {
    public _name?: IdentifierContext;
    public _type_?: IdentifierContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public CATCH(): antlr.TerminalNode {
        return this.getToken(HogParser.CATCH, 0)!;
    }
    public block(): BlockContext {
        return this.getRuleContext(0, BlockContext)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public COLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COLON, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_catchClause;
    }
}

export class FinallyClauseContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FINALLY(): antlr.TerminalNode {
        return this.getToken(HogParser.FINALLY, 0)!;
    }
    public block(): BlockContext {
        return this.getRuleContext(0, BlockContext)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_finallyClause;
    }
}

export class IfStatementContext extends antlr.ParserRuleContext {
    public _then?: StatementContext;
    public _otherwise?: StatementContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public IF(): antlr.TerminalNode {
        return this.getToken(HogParser.IF, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public statement(): StatementContext[];
    public statement(i: number): StatementContext | null;
    public statement(i?: number): StatementContext[] | StatementContext | null {
        if (i === undefined) {
            return this.getRuleContexts(StatementContext);
        }

        return this.getRuleContext(i, StatementContext);
    }
    public ELSE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ELSE, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_ifStatement;
    }
}

export class WhileStatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public WHILE(): antlr.TerminalNode {
        return this.getToken(HogParser.WHILE, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public statement(): StatementContext {
        return this.getRuleContext(0, StatementContext)!;
    }
    public SEMICOLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMICOLON, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_whileStatement;
    }
}

export class ForInStatementContext extends antlr.ParserRuleContext {
    public _first?: IdentifierContext;
    public _second?: IdentifierContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FOR(): antlr.TerminalNode {
        return this.getToken(HogParser.FOR, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public LET(): antlr.TerminalNode {
        return this.getToken(HogParser.LET, 0)!;
    }
    public IN(): antlr.TerminalNode {
        return this.getToken(HogParser.IN, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public statement(): StatementContext {
        return this.getRuleContext(0, StatementContext)!;
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public COMMA(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COMMA, 0);
    }
    public SEMICOLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMICOLON, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_forInStatement;
    }
}

export class ForStatementContext extends antlr.ParserRuleContext {
    public _initializer?: ForPartContext;
    public _condition?: ExprContext;
    public _increment?: ForPartContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FOR(): antlr.TerminalNode {
        return this.getToken(HogParser.FOR, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public SEMICOLON(): antlr.TerminalNode[];
    public SEMICOLON(i: number): antlr.TerminalNode | null;
    public SEMICOLON(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.SEMICOLON);
    	} else {
    		return this.getToken(HogParser.SEMICOLON, i);
    	}
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public statement(): StatementContext {
        return this.getRuleContext(0, StatementContext)!;
    }
    public forPart(): ForPartContext[];
    public forPart(i: number): ForPartContext | null;
    public forPart(i?: number): ForPartContext[] | ForPartContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ForPartContext);
        }

        return this.getRuleContext(i, ForPartContext);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_forStatement;
    }
}

export class ForPartContext extends antlr.ParserRuleContext {
    public _left?: ExprContext;
    public _right?: ExprContext;
    public _single?: ExprContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public LET(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LET, 0);
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public ASSIGN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASSIGN, 0);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_forPart;
    }
}

export class FunctionDeclarationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public block(): BlockContext {
        return this.getRuleContext(0, BlockContext)!;
    }
    public FN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FN, 0);
    }
    public FUN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FUN, 0);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public dottedName(): DottedNameContext[];
    public dottedName(i: number): DottedNameContext | null;
    public dottedName(i?: number): DottedNameContext[] | DottedNameContext | null {
        if (i === undefined) {
            return this.getRuleContexts(DottedNameContext);
        }

        return this.getRuleContext(i, DottedNameContext);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_functionDeclaration;
    }
}

export class BlockContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public RBRACE(): antlr.TerminalNode {
        return this.getToken(HogParser.RBRACE, 0)!;
    }
    public LBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACE, 0);
    }
    public LBRACE_BLOCK(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACE_BLOCK, 0);
    }
    public declaration(): DeclarationContext[];
    public declaration(i: number): DeclarationContext | null;
    public declaration(i?: number): DeclarationContext[] | DeclarationContext | null {
        if (i === undefined) {
            return this.getRuleContexts(DeclarationContext);
        }

        return this.getRuleContext(i, DeclarationContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_block;
    }
}

export class ExprStatementContext extends antlr.ParserRuleContext {
    public _left?: ExprContext;
    public _right?: ExprContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public ASSIGN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASSIGN, 0);
    }
    public SEMICOLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMICOLON, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_exprStatement;
    }
}

export class EmptyStatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public SEMICOLON(): antlr.TerminalNode {
        return this.getToken(HogParser.SEMICOLON, 0)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_emptyStatement;
    }
}

export class ExprContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_expr;
    }
    public override copyFrom(ctx: ExprContext): void {
        super.copyFrom(ctx);
    }
}
export class ValueExprContext extends ExprContext {
    public constructor(ctx: ExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
}
export class AndExprContext extends ExprContext {
    public constructor(ctx: ExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public AND(): antlr.TerminalNode {
        return this.getToken(HogParser.AND, 0)!;
    }
}
export class OrExprContext extends ExprContext {
    public constructor(ctx: ExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public OR(): antlr.TerminalNode {
        return this.getToken(HogParser.OR, 0)!;
    }
}
export class TernaryExprContext extends ExprContext {
    public constructor(ctx: ExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public QUESTION(): antlr.TerminalNode {
        return this.getToken(HogParser.QUESTION, 0)!;
    }
    public COLON(): antlr.TerminalNode {
        return this.getToken(HogParser.COLON, 0)!;
    }
}
export class AliasExprContext extends ExprContext {
    public constructor(ctx: ExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public AS(): antlr.TerminalNode {
        return this.getToken(HogParser.AS, 0)!;
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public STRING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.STRING, 0);
    }
}

export class ValueContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_value;
    }
    public override copyFrom(ctx: ValueContext): void {
        super.copyFrom(ctx);
    }
}
export class PrimaryValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public primary(): PrimaryContext {
        return this.getRuleContext(0, PrimaryContext)!;
    }
}
export class NegateValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public DASH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DASH, 0);
    }
    public DASH_NEGATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DASH_NEGATE, 0);
    }
}
export class NotValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public NOT(): antlr.TerminalNode {
        return this.getToken(HogParser.NOT, 0)!;
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
}
export class SecondaryValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public secondary(): SecondaryContext {
        return this.getRuleContext(0, SecondaryContext)!;
    }
}
export class MultiplyValueContext extends ValueContext {
    public _op?: Token | null;
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext[];
    public value(i: number): ValueContext | null;
    public value(i?: number): ValueContext[] | ValueContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueContext);
        }

        return this.getRuleContext(i, ValueContext);
    }
    public ASTERISK(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASTERISK, 0);
    }
    public ASTERISK_INFIX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASTERISK_INFIX, 0);
    }
    public SLASH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SLASH, 0);
    }
    public PERCENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PERCENT, 0);
    }
}
export class AddValueContext extends ValueContext {
    public _op?: Token | null;
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext[];
    public value(i: number): ValueContext | null;
    public value(i?: number): ValueContext[] | ValueContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueContext);
        }

        return this.getRuleContext(i, ValueContext);
    }
    public PLUS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PLUS, 0);
    }
    public PLUS_INFIX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PLUS_INFIX, 0);
    }
    public DASH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DASH, 0);
    }
    public DASH_INFIX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DASH_INFIX, 0);
    }
    public CONCAT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CONCAT, 0);
    }
}
export class CompareValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext[];
    public value(i: number): ValueContext | null;
    public value(i?: number): ValueContext[] | ValueContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueContext);
        }

        return this.getRuleContext(i, ValueContext);
    }
    public comparator(): ComparatorContext {
        return this.getRuleContext(0, ComparatorContext)!;
    }
}
export class IsDistinctValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext[];
    public value(i: number): ValueContext | null;
    public value(i?: number): ValueContext[] | ValueContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueContext);
        }

        return this.getRuleContext(i, ValueContext);
    }
    public IS(): antlr.TerminalNode {
        return this.getToken(HogParser.IS, 0)!;
    }
    public DISTINCT(): antlr.TerminalNode {
        return this.getToken(HogParser.DISTINCT, 0)!;
    }
    public FROM(): antlr.TerminalNode {
        return this.getToken(HogParser.FROM, 0)!;
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT, 0);
    }
}
export class NullSafeEqualValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext[];
    public value(i: number): ValueContext | null;
    public value(i?: number): ValueContext[] | ValueContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueContext);
        }

        return this.getRuleContext(i, ValueContext);
    }
    public NULL_SAFE_EQUAL(): antlr.TerminalNode {
        return this.getToken(HogParser.NULL_SAFE_EQUAL, 0)!;
    }
}
export class NullishValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext[];
    public value(i: number): ValueContext | null;
    public value(i?: number): ValueContext[] | ValueContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueContext);
        }

        return this.getRuleContext(i, ValueContext);
    }
    public NULLISH(): antlr.TerminalNode {
        return this.getToken(HogParser.NULLISH, 0)!;
    }
}
export class BetweenValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext[];
    public value(i: number): ValueContext | null;
    public value(i?: number): ValueContext[] | ValueContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueContext);
        }

        return this.getRuleContext(i, ValueContext);
    }
    public BETWEEN(): antlr.TerminalNode {
        return this.getToken(HogParser.BETWEEN, 0)!;
    }
    public AND(): antlr.TerminalNode {
        return this.getToken(HogParser.AND, 0)!;
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT, 0);
    }
}
export class CallValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public callArguments(): CallArgumentsContext {
        return this.getRuleContext(0, CallArgumentsContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
}
export class SubscriptValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public subscript(): SubscriptContext {
        return this.getRuleContext(0, SubscriptContext)!;
    }
    public RBRACKET(): antlr.TerminalNode {
        return this.getToken(HogParser.RBRACKET, 0)!;
    }
    public LBRACKET(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACKET, 0);
    }
    public LBRACKET_INDEX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACKET_INDEX, 0);
    }
}
export class TupleAccessValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public DECIMAL(): antlr.TerminalNode {
        return this.getToken(HogParser.DECIMAL, 0)!;
    }
    public DOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT, 0);
    }
    public DOT_POSTFIX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT_POSTFIX, 0);
    }
}
export class PropertyValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public DOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT, 0);
    }
    public DOT_POSTFIX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT_POSTFIX, 0);
    }
}
export class TableStarValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public ASTERISK(): antlr.TerminalNode {
        return this.getToken(HogParser.ASTERISK, 0)!;
    }
    public DOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT, 0);
    }
    public DOT_POSTFIX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT_POSTFIX, 0);
    }
    public exclude(): ExcludeContext | null {
        return this.getRuleContext(0, ExcludeContext);
    }
    public replace(): ReplaceContext | null {
        return this.getRuleContext(0, ReplaceContext);
    }
}
export class NullishSubscriptValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public NULL_PROPERTY(): antlr.TerminalNode {
        return this.getToken(HogParser.NULL_PROPERTY, 0)!;
    }
    public LBRACKET(): antlr.TerminalNode {
        return this.getToken(HogParser.LBRACKET, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RBRACKET(): antlr.TerminalNode {
        return this.getToken(HogParser.RBRACKET, 0)!;
    }
}
export class NullishTupleAccessValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public NULL_PROPERTY(): antlr.TerminalNode {
        return this.getToken(HogParser.NULL_PROPERTY, 0)!;
    }
    public DECIMAL(): antlr.TerminalNode {
        return this.getToken(HogParser.DECIMAL, 0)!;
    }
}
export class NullishPropertyValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public NULL_PROPERTY(): antlr.TerminalNode {
        return this.getToken(HogParser.NULL_PROPERTY, 0)!;
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
}
export class CastValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public CAST_OPERATOR(): antlr.TerminalNode {
        return this.getToken(HogParser.CAST_OPERATOR, 0)!;
    }
    public castType(): CastTypeContext {
        return this.getRuleContext(0, CastTypeContext)!;
    }
}
export class IgnoreNullsValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public IGNORE(): antlr.TerminalNode {
        return this.getToken(HogParser.IGNORE, 0)!;
    }
    public NULLS(): antlr.TerminalNode {
        return this.getToken(HogParser.NULLS, 0)!;
    }
}
export class IsNullValueContext extends ValueContext {
    public constructor(ctx: ValueContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public value(): ValueContext {
        return this.getRuleContext(0, ValueContext)!;
    }
    public IS(): antlr.TerminalNode {
        return this.getToken(HogParser.IS, 0)!;
    }
    public NULL(): antlr.TerminalNode {
        return this.getToken(HogParser.NULL, 0)!;
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT, 0);
    }
}

export class CallArgumentsContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public querySelect(): QuerySelectContext | null {
        return this.getRuleContext(0, QuerySelectContext);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
    public setTail(): SetTailContext | null {
        return this.getRuleContext(0, SetTailContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_callArguments;
    }
}

export class ComparatorContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public EQUAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.EQUAL, 0);
    }
    public NOT_EQUAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT_EQUAL, 0);
    }
    public LESS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LESS, 0);
    }
    public LESS_EQUAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LESS_EQUAL, 0);
    }
    public GREATER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.GREATER, 0);
    }
    public GREATER_EQUAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.GREATER_EQUAL, 0);
    }
    public IN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IN, 0);
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT, 0);
    }
    public COHORT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COHORT, 0);
    }
    public LIKE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LIKE, 0);
    }
    public ILIKE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ILIKE, 0);
    }
    public REGEX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.REGEX, 0);
    }
    public NOT_REGEX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT_REGEX, 0);
    }
    public IREGEX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IREGEX, 0);
    }
    public NOT_IREGEX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT_IREGEX, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_comparator;
    }
}

export class SubscriptContext extends antlr.ParserRuleContext {
    public _low?: ExprContext;
    public _high?: ExprContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public COLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COLON, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_subscript;
    }
}

export class ExprListContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_exprList;
    }
}

export class PrimaryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_primary;
    }
    public override copyFrom(ctx: PrimaryContext): void {
        super.copyFrom(ctx);
    }
}
export class CasePrimaryContext extends PrimaryContext {
    public _subject?: ExprContext;
    public _otherwise?: ExprContext;
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public CASE(): antlr.TerminalNode {
        return this.getToken(HogParser.CASE, 0)!;
    }
    public END(): antlr.TerminalNode {
        return this.getToken(HogParser.END, 0)!;
    }
    public caseBranch(): CaseBranchContext[];
    public caseBranch(i: number): CaseBranchContext | null;
    public caseBranch(i?: number): CaseBranchContext[] | CaseBranchContext | null {
        if (i === undefined) {
            return this.getRuleContexts(CaseBranchContext);
        }

        return this.getRuleContext(i, CaseBranchContext);
    }
    public ELSE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ELSE, 0);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
}
export class CastPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public CAST(): antlr.TerminalNode {
        return this.getToken(HogParser.CAST, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public typeExpr(): TypeExprContext {
        return this.getRuleContext(0, TypeExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS, 0);
    }
    public AS_NAME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS_NAME, 0);
    }
}
export class TryCastPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public TRY_CAST(): antlr.TerminalNode {
        return this.getToken(HogParser.TRY_CAST, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public typeExpr(): TypeExprContext {
        return this.getRuleContext(0, TypeExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS, 0);
    }
    public AS_NAME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS_NAME, 0);
    }
}
export class DatePrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public DATE(): antlr.TerminalNode {
        return this.getToken(HogParser.DATE, 0)!;
    }
    public STRING(): antlr.TerminalNode {
        return this.getToken(HogParser.STRING, 0)!;
    }
}
export class IntervalPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public INTERVAL(): antlr.TerminalNode {
        return this.getToken(HogParser.INTERVAL, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public intervalUnit(): IntervalUnitContext {
        return this.getRuleContext(0, IntervalUnitContext)!;
    }
}
export class IntervalStringPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public INTERVAL(): antlr.TerminalNode {
        return this.getToken(HogParser.INTERVAL, 0)!;
    }
    public STRING(): antlr.TerminalNode {
        return this.getToken(HogParser.STRING, 0)!;
    }
}
export class SubstringPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public SUBSTRING(): antlr.TerminalNode {
        return this.getToken(HogParser.SUBSTRING, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public FROM(): antlr.TerminalNode {
        return this.getToken(HogParser.FROM, 0)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public FOR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FOR, 0);
    }
}
export class TimestampPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public TIMESTAMP(): antlr.TerminalNode {
        return this.getToken(HogParser.TIMESTAMP, 0)!;
    }
    public STRING(): antlr.TerminalNode {
        return this.getToken(HogParser.STRING, 0)!;
    }
}
export class TrimPrimaryContext extends PrimaryContext {
    public _side?: Token | null;
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public TRIM(): antlr.TerminalNode {
        return this.getToken(HogParser.TRIM, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public FROM(): antlr.TerminalNode {
        return this.getToken(HogParser.FROM, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public BOTH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BOTH, 0);
    }
    public LEADING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LEADING, 0);
    }
    public TRAILING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TRAILING, 0);
    }
    public STRING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.STRING, 0);
    }
    public template(): TemplateContext | null {
        return this.getRuleContext(0, TemplateContext);
    }
}
export class ColumnsPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public COLUMNS(): antlr.TerminalNode {
        return this.getToken(HogParser.COLUMNS, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
}
export class SpreadPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public ASTERISK(): antlr.TerminalNode {
        return this.getToken(HogParser.ASTERISK, 0)!;
    }
    public COLUMNS(): antlr.TerminalNode {
        return this.getToken(HogParser.COLUMNS, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
}
export class CallPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public call(): CallContext {
        return this.getRuleContext(0, CallContext)!;
    }
}
export class TagPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public tag(): TagContext {
        return this.getRuleContext(0, TagContext)!;
    }
}
export class TemplatePrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public template(): TemplateContext {
        return this.getRuleContext(0, TemplateContext)!;
    }
}
export class NumberPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public number(): NumberContext {
        return this.getRuleContext(0, NumberContext)!;
    }
}
export class StringPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public STRING(): antlr.TerminalNode {
        return this.getToken(HogParser.STRING, 0)!;
    }
}
export class NullPrimaryContext extends PrimaryContext {
    public constructor(ctx: PrimaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public NULL(): antlr.TerminalNode {
        return this.getToken(HogParser.NULL, 0)!;
    }
}

export class SecondaryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_secondary;
    }
    public override copyFrom(ctx: SecondaryContext): void {
        super.copyFrom(ctx);
    }
}
export class StarSecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public ASTERISK(): antlr.TerminalNode {
        return this.getToken(HogParser.ASTERISK, 0)!;
    }
    public exclude(): ExcludeContext | null {
        return this.getRuleContext(0, ExcludeContext);
    }
    public replace(): ReplaceContext | null {
        return this.getRuleContext(0, ReplaceContext);
    }
}
export class LambdaSecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LAMBDA(): antlr.TerminalNode {
        return this.getToken(HogParser.LAMBDA, 0)!;
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public COLON(): antlr.TerminalNode {
        return this.getToken(HogParser.COLON, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
}
export class ParenthesizedSecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public parenthesized(): ParenthesizedContext {
        return this.getRuleContext(0, ParenthesizedContext)!;
    }
}
export class ArraySecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LBRACKET(): antlr.TerminalNode {
        return this.getToken(HogParser.LBRACKET, 0)!;
    }
    public RBRACKET(): antlr.TerminalNode {
        return this.getToken(HogParser.RBRACKET, 0)!;
    }
    public ARRAY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ARRAY, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
}
export class BraceSecondaryContext extends SecondaryContext {
    public _content?: ExprContext;
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LBRACE(): antlr.TerminalNode {
        return this.getToken(HogParser.LBRACE, 0)!;
    }
    public RBRACE(): antlr.TerminalNode {
        return this.getToken(HogParser.RBRACE, 0)!;
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public COLON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COLON, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public dictItem(): DictItemContext[];
    public dictItem(i: number): DictItemContext | null;
    public dictItem(i?: number): DictItemContext[] | DictItemContext | null {
        if (i === undefined) {
            return this.getRuleContexts(DictItemContext);
        }

        return this.getRuleContext(i, DictItemContext);
    }
}
export class ArrowSecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public arrow(): ArrowContext {
        return this.getRuleContext(0, ArrowContext)!;
    }
}
export class NamedArgumentSecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public ASSIGN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASSIGN, 0);
    }
    public ASSIGN_NAMED(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASSIGN_NAMED, 0);
    }
}
export class PositionSecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public HASH(): antlr.TerminalNode {
        return this.getToken(HogParser.HASH, 0)!;
    }
    public DECIMAL(): antlr.TerminalNode {
        return this.getToken(HogParser.DECIMAL, 0)!;
    }
}
export class FieldSecondaryContext extends SecondaryContext {
    public constructor(ctx: SecondaryContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
}

export class CaseBranchContext extends antlr.ParserRuleContext {
    public _condition?: ExprContext;
    public _result?: ExprContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public WHEN(): antlr.TerminalNode {
        return this.getToken(HogParser.WHEN, 0)!;
    }
    public THEN(): antlr.TerminalNode {
        return this.getToken(HogParser.THEN, 0)!;
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_caseBranch;
    }
}

export class DictItemContext extends antlr.ParserRuleContext {
    public _key?: ExprContext;
    public _content?: ExprContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public COLON(): antlr.TerminalNode {
        return this.getToken(HogParser.COLON, 0)!;
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_dictItem;
    }
}

export class CallContext extends antlr.ParserRuleContext {
    public _overName?: IdentifierContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public argumentList(): ArgumentListContext[];
    public argumentList(i: number): ArgumentListContext | null;
    public argumentList(i?: number): ArgumentListContext[] | ArgumentListContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ArgumentListContext);
        }

        return this.getRuleContext(i, ArgumentListContext);
    }
    public WITHIN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WITHIN, 0);
    }
    public GROUP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.GROUP, 0);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public orderBy(): OrderByContext | null {
        return this.getRuleContext(0, OrderByContext);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public filter(): FilterContext | null {
        return this.getRuleContext(0, FilterContext);
    }
    public OVER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OVER, 0);
    }
    public window(): WindowContext | null {
        return this.getRuleContext(0, WindowContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_call;
    }
}

export class ArgumentListContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
    public DISTINCT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DISTINCT, 0);
    }
    public ORDER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ORDER, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BY, 0);
    }
    public orderItems(): OrderItemsContext | null {
        return this.getRuleContext(0, OrderItemsContext);
    }
    public setTail(): SetTailContext | null {
        return this.getRuleContext(0, SetTailContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_argumentList;
    }
}

export class FilterContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FILTER(): antlr.TerminalNode {
        return this.getToken(HogParser.FILTER, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public WHERE(): antlr.TerminalNode {
        return this.getToken(HogParser.WHERE, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_filter;
    }
}

export class ParenthesizedContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_parenthesized;
    }
    public override copyFrom(ctx: ParenthesizedContext): void {
        super.copyFrom(ctx);
    }
}
export class QueryParensContext extends ParenthesizedContext {
    public constructor(ctx: ParenthesizedContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public querySelect(): QuerySelectContext {
        return this.getRuleContext(0, QuerySelectContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
}
export class ExprParensContext extends ParenthesizedContext {
    public constructor(ctx: ParenthesizedContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public setTail(): SetTailContext | null {
        return this.getRuleContext(0, SetTailContext);
    }
    public COMMA(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COMMA, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
}

export class ArrowContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ARROW(): antlr.TerminalNode {
        return this.getToken(HogParser.ARROW, 0)!;
    }
    public LPAREN_ARROW(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_ARROW, 0);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public block(): BlockContext | null {
        return this.getRuleContext(0, BlockContext);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public COMMA_ARROW(): antlr.TerminalNode[];
    public COMMA_ARROW(i: number): antlr.TerminalNode | null;
    public COMMA_ARROW(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA_ARROW);
    	} else {
    		return this.getToken(HogParser.COMMA_ARROW, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_arrow;
    }
}

export class ExcludeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public EXCLUDE(): antlr.TerminalNode {
        return this.getToken(HogParser.EXCLUDE, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public dottedName(): DottedNameContext[];
    public dottedName(i: number): DottedNameContext | null;
    public dottedName(i?: number): DottedNameContext[] | DottedNameContext | null {
        if (i === undefined) {
            return this.getRuleContexts(DottedNameContext);
        }

        return this.getRuleContext(i, DottedNameContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_exclude;
    }
}

export class ReplaceContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public REPLACE(): antlr.TerminalNode {
        return this.getToken(HogParser.REPLACE, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public replaceItem(): ReplaceItemContext[];
    public replaceItem(i: number): ReplaceItemContext | null;
    public replaceItem(i?: number): ReplaceItemContext[] | ReplaceItemContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ReplaceItemContext);
        }

        return this.getRuleContext(i, ReplaceItemContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_replace;
    }
}

export class ReplaceItemContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS, 0);
    }
    public AS_NAME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS_NAME, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_replaceItem;
    }
}

export class TemplateContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TEMPLATE_START(): antlr.TerminalNode {
        return this.getToken(HogParser.TEMPLATE_START, 0)!;
    }
    public TEMPLATE_END(): antlr.TerminalNode {
        return this.getToken(HogParser.TEMPLATE_END, 0)!;
    }
    public templatePart(): TemplatePartContext[];
    public templatePart(i: number): TemplatePartContext | null;
    public templatePart(i?: number): TemplatePartContext[] | TemplatePartContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TemplatePartContext);
        }

        return this.getRuleContext(i, TemplatePartContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_template;
    }
}

export class TemplatePartContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TEMPLATE_TEXT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TEMPLATE_TEXT, 0);
    }
    public LBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACE, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public RBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RBRACE, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_templatePart;
    }
}

export class NumberContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public floatNumber(): FloatNumberContext | null {
        return this.getRuleContext(0, FloatNumberContext);
    }
    public BINARY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BINARY, 0);
    }
    public OCTAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OCTAL, 0);
    }
    public BAD_OCTAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BAD_OCTAL, 0);
    }
    public DECIMAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DECIMAL, 0);
    }
    public HEX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.HEX, 0);
    }
    public INF(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INF, 0);
    }
    public NAN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NAN, 0);
    }
    public PLUS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PLUS, 0);
    }
    public DASH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DASH, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_number;
    }
}

export class FloatNumberContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FLOAT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FLOAT, 0);
    }
    public DOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT, 0);
    }
    public DECIMAL(): antlr.TerminalNode[];
    public DECIMAL(i: number): antlr.TerminalNode | null;
    public DECIMAL(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.DECIMAL);
    	} else {
    		return this.getToken(HogParser.DECIMAL, i);
    	}
    }
    public OCTAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OCTAL, 0);
    }
    public DOT_POSTFIX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DOT_POSTFIX, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_floatNumber;
    }
}

export class CastTypeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public castTypeName(): CastTypeNameContext {
        return this.getRuleContext(0, CastTypeNameContext)!;
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WITH, 0);
    }
    public TIME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIME, 0);
    }
    public ZONE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ZONE, 0);
    }
    public LOCAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LOCAL, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_castType;
    }
}

export class CastTypeNameContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IDENT, 0);
    }
    public QUOTED_IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUOTED_IDENT, 0);
    }
    public SECOND(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SECOND, 0);
    }
    public MINUTE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.MINUTE, 0);
    }
    public HOUR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.HOUR, 0);
    }
    public DAY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DAY, 0);
    }
    public WEEK(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WEEK, 0);
    }
    public MONTH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.MONTH, 0);
    }
    public QUARTER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUARTER, 0);
    }
    public YEAR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.YEAR, 0);
    }
    public DATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DATE, 0);
    }
    public TIME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIME, 0);
    }
    public TIMESTAMP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIMESTAMP, 0);
    }
    public INTERVAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INTERVAL, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_castTypeName;
    }
}

export class TypeExprContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_typeExpr;
    }
    public override copyFrom(ctx: TypeExprContext): void {
        super.copyFrom(ctx);
    }
}
export class MembersTypeContext extends TypeExprContext {
    public constructor(ctx: TypeExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public typeMember(): TypeMemberContext[];
    public typeMember(i: number): TypeMemberContext | null;
    public typeMember(i?: number): TypeMemberContext[] | TypeMemberContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TypeMemberContext);
        }

        return this.getRuleContext(i, TypeMemberContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public arraySuffix(): ArraySuffixContext[];
    public arraySuffix(i: number): ArraySuffixContext | null;
    public arraySuffix(i?: number): ArraySuffixContext[] | ArraySuffixContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ArraySuffixContext);
        }

        return this.getRuleContext(i, ArraySuffixContext);
    }
}
export class EnumTypeContext extends TypeExprContext {
    public constructor(ctx: TypeExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public enumMember(): EnumMemberContext[];
    public enumMember(i: number): EnumMemberContext | null;
    public enumMember(i?: number): EnumMemberContext[] | EnumMemberContext | null {
        if (i === undefined) {
            return this.getRuleContexts(EnumMemberContext);
        }

        return this.getRuleContext(i, EnumMemberContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public arraySuffix(): ArraySuffixContext[];
    public arraySuffix(i: number): ArraySuffixContext | null;
    public arraySuffix(i?: number): ArraySuffixContext[] | ArraySuffixContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ArraySuffixContext);
        }

        return this.getRuleContext(i, ArraySuffixContext);
    }
}
export class NestedTypeContext extends TypeExprContext {
    public constructor(ctx: TypeExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public typeExpr(): TypeExprContext[];
    public typeExpr(i: number): TypeExprContext | null;
    public typeExpr(i?: number): TypeExprContext[] | TypeExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TypeExprContext);
        }

        return this.getRuleContext(i, TypeExprContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public arraySuffix(): ArraySuffixContext[];
    public arraySuffix(i: number): ArraySuffixContext | null;
    public arraySuffix(i?: number): ArraySuffixContext[] | ArraySuffixContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ArraySuffixContext);
        }

        return this.getRuleContext(i, ArraySuffixContext);
    }
}
export class ParametersTypeContext extends TypeExprContext {
    public constructor(ctx: TypeExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
    public arraySuffix(): ArraySuffixContext[];
    public arraySuffix(i: number): ArraySuffixContext | null;
    public arraySuffix(i?: number): ArraySuffixContext[] | ArraySuffixContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ArraySuffixContext);
        }

        return this.getRuleContext(i, ArraySuffixContext);
    }
}
export class WordsTypeContext extends TypeExprContext {
    public constructor(ctx: TypeExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public arraySuffix(): ArraySuffixContext[];
    public arraySuffix(i: number): ArraySuffixContext | null;
    public arraySuffix(i?: number): ArraySuffixContext[] | ArraySuffixContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ArraySuffixContext);
        }

        return this.getRuleContext(i, ArraySuffixContext);
    }
}
export class NameTypeContext extends TypeExprContext {
    public constructor(ctx: TypeExprContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public arraySuffix(): ArraySuffixContext[];
    public arraySuffix(i: number): ArraySuffixContext | null;
    public arraySuffix(i?: number): ArraySuffixContext[] | ArraySuffixContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ArraySuffixContext);
        }

        return this.getRuleContext(i, ArraySuffixContext);
    }
}

export class TypeMemberContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public typeExpr(): TypeExprContext {
        return this.getRuleContext(0, TypeExprContext)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_typeMember;
    }
}

export class EnumMemberContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public STRING(): antlr.TerminalNode {
        return this.getToken(HogParser.STRING, 0)!;
    }
    public EQUAL(): antlr.TerminalNode {
        return this.getToken(HogParser.EQUAL, 0)!;
    }
    public number(): NumberContext {
        return this.getRuleContext(0, NumberContext)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_enumMember;
    }
}

export class ArraySuffixContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public RBRACKET(): antlr.TerminalNode {
        return this.getToken(HogParser.RBRACKET, 0)!;
    }
    public LBRACKET(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACKET, 0);
    }
    public LBRACKET_INDEX(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACKET_INDEX, 0);
    }
    public DECIMAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DECIMAL, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_arraySuffix;
    }
}

export class TagContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_tag;
    }
    public override copyFrom(ctx: TagContext): void {
        super.copyFrom(ctx);
    }
}
export class EmptyTagContext extends TagContext {
    public constructor(ctx: TagContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public tagName(): TagNameContext {
        return this.getRuleContext(0, TagNameContext)!;
    }
    public LESS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LESS, 0);
    }
    public TAG_LESS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TAG_LESS, 0);
    }
    public SLASH_GREATER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SLASH_GREATER, 0);
    }
    public TAG_SELF_CLOSE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TAG_SELF_CLOSE, 0);
    }
    public tagAttribute(): TagAttributeContext[];
    public tagAttribute(i: number): TagAttributeContext | null;
    public tagAttribute(i?: number): TagAttributeContext[] | TagAttributeContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TagAttributeContext);
        }

        return this.getRuleContext(i, TagAttributeContext);
    }
}
export class FullTagContext extends TagContext {
    public _open?: TagNameContext;
    public _close?: TagNameContext;
    public constructor(ctx: TagContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public TAG_END_START(): antlr.TerminalNode {
        return this.getToken(HogParser.TAG_END_START, 0)!;
    }
    public LESS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LESS, 0);
    }
    public TAG_LESS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TAG_LESS, 0);
    }
    public tagName(): TagNameContext[];
    public tagName(i: number): TagNameContext | null;
    public tagName(i?: number): TagNameContext[] | TagNameContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TagNameContext);
        }

        return this.getRuleContext(i, TagNameContext);
    }
    public GREATER(): antlr.TerminalNode[];
    public GREATER(i: number): antlr.TerminalNode | null;
    public GREATER(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.GREATER);
    	} else {
    		return this.getToken(HogParser.GREATER, i);
    	}
    }
    public TAG_GREATER(): antlr.TerminalNode[];
    public TAG_GREATER(i: number): antlr.TerminalNode | null;
    public TAG_GREATER(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.TAG_GREATER);
    	} else {
    		return this.getToken(HogParser.TAG_GREATER, i);
    	}
    }
    public tagAttribute(): TagAttributeContext[];
    public tagAttribute(i: number): TagAttributeContext | null;
    public tagAttribute(i?: number): TagAttributeContext[] | TagAttributeContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TagAttributeContext);
        }

        return this.getRuleContext(i, TagAttributeContext);
    }
    public tagChild(): TagChildContext[];
    public tagChild(i: number): TagChildContext | null;
    public tagChild(i?: number): TagChildContext[] | TagChildContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TagChildContext);
        }

        return this.getRuleContext(i, TagChildContext);
    }
}

export class TagNameContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TAG_NAME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TAG_NAME, 0);
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_tagName;
    }
}

export class TagAttributeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public tagName(): TagNameContext {
        return this.getRuleContext(0, TagNameContext)!;
    }
    public EQUAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.EQUAL, 0);
    }
    public STRING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.STRING, 0);
    }
    public template(): TemplateContext | null {
        return this.getRuleContext(0, TemplateContext);
    }
    public LBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACE, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public RBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RBRACE, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_tagAttribute;
    }
}

export class TagChildContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public tag(): TagContext | null {
        return this.getRuleContext(0, TagContext);
    }
    public TAG_TEXT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TAG_TEXT, 0);
    }
    public LBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACE, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public RBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RBRACE, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_tagChild;
    }
}

export class SetSelectContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public selectAtom(): SelectAtomContext {
        return this.getRuleContext(0, SelectAtomContext)!;
    }
    public trailer(): TrailerContext[];
    public trailer(i: number): TrailerContext | null;
    public trailer(i?: number): TrailerContext[] | TrailerContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TrailerContext);
        }

        return this.getRuleContext(i, TrailerContext);
    }
    public setMember(): SetMemberContext[];
    public setMember(i: number): SetMemberContext | null;
    public setMember(i?: number): SetMemberContext[] | SetMemberContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SetMemberContext);
        }

        return this.getRuleContext(i, SetMemberContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_setSelect;
    }
}

export class QuerySelectContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public queryAtom(): QueryAtomContext {
        return this.getRuleContext(0, QueryAtomContext)!;
    }
    public trailer(): TrailerContext[];
    public trailer(i: number): TrailerContext | null;
    public trailer(i?: number): TrailerContext[] | TrailerContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TrailerContext);
        }

        return this.getRuleContext(i, TrailerContext);
    }
    public setMember(): SetMemberContext[];
    public setMember(i: number): SetMemberContext | null;
    public setMember(i?: number): SetMemberContext[] | SetMemberContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SetMemberContext);
        }

        return this.getRuleContext(i, SetMemberContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_querySelect;
    }
}

export class SetTailContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public trailer(): TrailerContext[];
    public trailer(i: number): TrailerContext | null;
    public trailer(i?: number): TrailerContext[] | TrailerContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TrailerContext);
        }

        return this.getRuleContext(i, TrailerContext);
    }
    public setMember(): SetMemberContext[];
    public setMember(i: number): SetMemberContext | null;
    public setMember(i?: number): SetMemberContext[] | SetMemberContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SetMemberContext);
        }

        return this.getRuleContext(i, SetMemberContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_setTail;
    }
}

export class SetMemberContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public setOperator(): SetOperatorContext {
        return this.getRuleContext(0, SetOperatorContext)!;
    }
    public selectAtom(): SelectAtomContext {
        return this.getRuleContext(0, SelectAtomContext)!;
    }
    public trailer(): TrailerContext[];
    public trailer(i: number): TrailerContext | null;
    public trailer(i?: number): TrailerContext[] | TrailerContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TrailerContext);
        }

        return this.getRuleContext(i, TrailerContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_setMember;
    }
}

export class SetOperatorContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public EXCEPT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.EXCEPT, 0);
    }
    public UNION(): antlr.TerminalNode | null {
        return this.getToken(HogParser.UNION, 0);
    }
    public INTERSECT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INTERSECT, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BY, 0);
    }
    public NAME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NAME, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ALL, 0);
    }
    public DISTINCT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DISTINCT, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_setOperator;
    }
}

export class SelectAtomContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public queryAtom(): QueryAtomContext | null {
        return this.getRuleContext(0, QueryAtomContext);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public setSelect(): SetSelectContext | null {
        return this.getRuleContext(0, SetSelectContext);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public LBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACE, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public RBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RBRACE, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_selectAtom;
    }
}

export class QueryAtomContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public selectStatement(): SelectStatementContext | null {
        return this.getRuleContext(0, SelectStatementContext);
    }
    public with(): WithContext | null {
        return this.getRuleContext(0, WithContext);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public setSelect(): SetSelectContext | null {
        return this.getRuleContext(0, SetSelectContext);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_queryAtom;
    }
}

export class TrailerContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_trailer;
    }
    public override copyFrom(ctx: TrailerContext): void {
        super.copyFrom(ctx);
    }
}
export class OrderTrailerContext extends TrailerContext {
    public constructor(ctx: TrailerContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public orderBy(): OrderByContext {
        return this.getRuleContext(0, OrderByContext)!;
    }
}
export class LimitTrailerContext extends TrailerContext {
    public constructor(ctx: TrailerContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LIMIT(): antlr.TerminalNode {
        return this.getToken(HogParser.LIMIT, 0)!;
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public PERCENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PERCENT, 0);
    }
    public COMMA(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COMMA, 0);
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WITH, 0);
    }
    public TIES(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIES, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BY, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
}
export class OffsetTrailerContext extends TrailerContext {
    public constructor(ctx: TrailerContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public OFFSET(): antlr.TerminalNode {
        return this.getToken(HogParser.OFFSET, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BY, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
}
export class SettingsTrailerContext extends TrailerContext {
    public constructor(ctx: TrailerContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public SETTINGS(): antlr.TerminalNode {
        return this.getToken(HogParser.SETTINGS, 0)!;
    }
    public setting(): SettingContext[];
    public setting(i: number): SettingContext | null;
    public setting(i?: number): SettingContext[] | SettingContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SettingContext);
        }

        return this.getRuleContext(i, SettingContext);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
}

export class SettingContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public EQUAL(): antlr.TerminalNode {
        return this.getToken(HogParser.EQUAL, 0)!;
    }
    public number(): NumberContext | null {
        return this.getRuleContext(0, NumberContext);
    }
    public STRING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.STRING, 0);
    }
    public NULL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NULL, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_setting;
    }
}

export class SelectStatementContext extends antlr.ParserRuleContext {
    public _prewhere?: ExprContext;
    public _where?: ExprContext;
    public _firstSample?: SampleContext;
    public _having?: ExprContext;
    public _qualify?: ExprContext;
    public _secondSample?: SampleContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public selectHead(): SelectHeadContext {
        return this.getRuleContext(0, SelectHeadContext)!;
    }
    public FROM(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FROM, 0);
    }
    public from(): FromContext | null {
        return this.getRuleContext(0, FromContext);
    }
    public arrayJoin(): ArrayJoinContext | null {
        return this.getRuleContext(0, ArrayJoinContext);
    }
    public PREWHERE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PREWHERE, 0);
    }
    public WHERE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WHERE, 0);
    }
    public GROUP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.GROUP, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BY, 0);
    }
    public grouping(): GroupingContext | null {
        return this.getRuleContext(0, GroupingContext);
    }
    public WITH(): antlr.TerminalNode[];
    public WITH(i: number): antlr.TerminalNode | null;
    public WITH(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.WITH);
    	} else {
    		return this.getToken(HogParser.WITH, i);
    	}
    }
    public TOTALS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TOTALS, 0);
    }
    public HAVING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.HAVING, 0);
    }
    public QUALIFY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUALIFY, 0);
    }
    public USING(): antlr.TerminalNode[];
    public USING(i: number): antlr.TerminalNode | null;
    public USING(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.USING);
    	} else {
    		return this.getToken(HogParser.USING, i);
    	}
    }
    public WINDOW(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WINDOW, 0);
    }
    public windowDefinition(): WindowDefinitionContext[];
    public windowDefinition(i: number): WindowDefinitionContext | null;
    public windowDefinition(i?: number): WindowDefinitionContext[] | WindowDefinitionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(WindowDefinitionContext);
        }

        return this.getRuleContext(i, WindowDefinitionContext);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public sample(): SampleContext[];
    public sample(i: number): SampleContext | null;
    public sample(i?: number): SampleContext[] | SampleContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SampleContext);
        }

        return this.getRuleContext(i, SampleContext);
    }
    public CUBE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CUBE, 0);
    }
    public ROLLUP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ROLLUP, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_selectStatement;
    }
}

export class TopContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TOP(): antlr.TerminalNode {
        return this.getToken(HogParser.TOP, 0)!;
    }
    public DECIMAL(): antlr.TerminalNode {
        return this.getToken(HogParser.DECIMAL, 0)!;
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WITH, 0);
    }
    public TIES(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIES, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_top;
    }
}

export class SelectHeadContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public SELECT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SELECT, 0);
    }
    public column(): ColumnContext[];
    public column(i: number): ColumnContext | null;
    public column(i?: number): ColumnContext[] | ColumnContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ColumnContext);
        }

        return this.getRuleContext(i, ColumnContext);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public DISTINCT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DISTINCT, 0);
    }
    public top(): TopContext | null {
        return this.getRuleContext(0, TopContext);
    }
    public SELECT_LIST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SELECT_LIST, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_selectHead;
    }
}

export class ColumnContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_column;
    }
    public override copyFrom(ctx: ColumnContext): void {
        super.copyFrom(ctx);
    }
}
export class PrefixColumnContext extends ColumnContext {
    public constructor(ctx: ColumnContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public COLON(): antlr.TerminalNode {
        return this.getToken(HogParser.COLON, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
}
export class FromColumnContext extends ColumnContext {
    public constructor(ctx: ColumnContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public FROM(): antlr.TerminalNode {
        return this.getToken(HogParser.FROM, 0)!;
    }
    public implicitAlias(): ImplicitAliasContext {
        return this.getRuleContext(0, ImplicitAliasContext)!;
    }
}
export class ExprColumnContext extends ColumnContext {
    public constructor(ctx: ColumnContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public implicitAlias(): ImplicitAliasContext | null {
        return this.getRuleContext(0, ImplicitAliasContext);
    }
}

export class ImplicitAliasContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IDENT, 0);
    }
    public QUOTED_IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUOTED_IDENT, 0);
    }
    public ASC(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASC, 0);
    }
    public COHORT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COHORT, 0);
    }
    public DATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DATE, 0);
    }
    public DESCENDING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DESCENDING, 0);
    }
    public FINAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FINAL, 0);
    }
    public ID(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ID, 0);
    }
    public RETURN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RETURN, 0);
    }
    public TOP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TOP, 0);
    }
    public TOTALS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TOTALS, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_implicitAlias;
    }
}

export class ArrayJoinContext extends antlr.ParserRuleContext {
    public _side?: Token | null;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ARRAY(): antlr.TerminalNode {
        return this.getToken(HogParser.ARRAY, 0)!;
    }
    public JOIN(): antlr.TerminalNode {
        return this.getToken(HogParser.JOIN, 0)!;
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
    public LEFT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LEFT, 0);
    }
    public INNER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INNER, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_arrayJoin;
    }
}

export class GroupingContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_grouping;
    }
    public override copyFrom(ctx: GroupingContext): void {
        super.copyFrom(ctx);
    }
}
export class AllGroupingContext extends GroupingContext {
    public constructor(ctx: GroupingContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public ALL(): antlr.TerminalNode {
        return this.getToken(HogParser.ALL, 0)!;
    }
}
export class ModeGroupingContext extends GroupingContext {
    public _kind?: Token | null;
    public constructor(ctx: GroupingContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public CUBE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CUBE, 0);
    }
    public ROLLUP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ROLLUP, 0);
    }
}
export class SetsGroupingContext extends GroupingContext {
    public constructor(ctx: GroupingContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public GROUPING(): antlr.TerminalNode {
        return this.getToken(HogParser.GROUPING, 0)!;
    }
    public SETS(): antlr.TerminalNode {
        return this.getToken(HogParser.SETS, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public groupingSet(): GroupingSetContext[];
    public groupingSet(i: number): GroupingSetContext | null;
    public groupingSet(i?: number): GroupingSetContext[] | GroupingSetContext | null {
        if (i === undefined) {
            return this.getRuleContexts(GroupingSetContext);
        }

        return this.getRuleContext(i, GroupingSetContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
}
export class ListGroupingContext extends GroupingContext {
    public constructor(ctx: GroupingContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
}

export class GroupingSetContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_groupingSet;
    }
}

export class WithContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public WITH(): antlr.TerminalNode {
        return this.getToken(HogParser.WITH, 0)!;
    }
    public cte(): CteContext[];
    public cte(i: number): CteContext | null;
    public cte(i?: number): CteContext[] | CteContext | null {
        if (i === undefined) {
            return this.getRuleContexts(CteContext);
        }

        return this.getRuleContext(i, CteContext);
    }
    public RECURSIVE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RECURSIVE, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_with;
    }
}

export class CteContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_cte;
    }
    public override copyFrom(ctx: CteContext): void {
        super.copyFrom(ctx);
    }
}
export class SubqueryCteContext extends CteContext {
    public constructor(ctx: CteContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public AS(): antlr.TerminalNode {
        return this.getToken(HogParser.AS, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public setSelect(): SetSelectContext {
        return this.getRuleContext(0, SetSelectContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public nameList(): NameListContext[];
    public nameList(i: number): NameListContext | null;
    public nameList(i?: number): NameListContext[] | NameListContext | null {
        if (i === undefined) {
            return this.getRuleContexts(NameListContext);
        }

        return this.getRuleContext(i, NameListContext);
    }
    public USING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.USING, 0);
    }
    public KEY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.KEY, 0);
    }
    public MATERIALIZED(): antlr.TerminalNode | null {
        return this.getToken(HogParser.MATERIALIZED, 0);
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT, 0);
    }
}
export class ColumnCteContext extends CteContext {
    public constructor(ctx: CteContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS, 0);
    }
    public AS_NAME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS_NAME, 0);
    }
}

export class NameListContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_nameList;
    }
}

export class OrderByContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ORDER(): antlr.TerminalNode {
        return this.getToken(HogParser.ORDER, 0)!;
    }
    public BY(): antlr.TerminalNode {
        return this.getToken(HogParser.BY, 0)!;
    }
    public orderItems(): OrderItemsContext {
        return this.getRuleContext(0, OrderItemsContext)!;
    }
    public INTERPOLATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INTERPOLATE, 0);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public interpolation(): InterpolationContext[];
    public interpolation(i: number): InterpolationContext | null;
    public interpolation(i?: number): InterpolationContext[] | InterpolationContext | null {
        if (i === undefined) {
            return this.getRuleContexts(InterpolationContext);
        }

        return this.getRuleContext(i, InterpolationContext);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_orderBy;
    }
}

export class OrderItemsContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public orderItem(): OrderItemContext[];
    public orderItem(i: number): OrderItemContext | null;
    public orderItem(i?: number): OrderItemContext[] | OrderItemContext | null {
        if (i === undefined) {
            return this.getRuleContexts(OrderItemContext);
        }

        return this.getRuleContext(i, OrderItemContext);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_orderItems;
    }
}

export class OrderItemContext extends antlr.ParserRuleContext {
    public _direction?: Token | null;
    public _low?: ExprContext;
    public _high?: ExprContext;
    public _step?: ExprContext;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public NULLS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NULLS, 0);
    }
    public COLLATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COLLATE, 0);
    }
    public STRING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.STRING, 0);
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WITH, 0);
    }
    public FILL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FILL, 0);
    }
    public FIRST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FIRST, 0);
    }
    public LAST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LAST, 0);
    }
    public ASC(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASC, 0);
    }
    public DESC(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DESC, 0);
    }
    public DESCENDING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DESCENDING, 0);
    }
    public FROM(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FROM, 0);
    }
    public TO(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TO, 0);
    }
    public STEP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.STEP, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_orderItem;
    }
}

export class InterpolationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_interpolation;
    }
}

export class WindowContext extends antlr.ParserRuleContext {
    public _unit?: Token | null;
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public PARTITION(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PARTITION, 0);
    }
    public BY(): antlr.TerminalNode[];
    public BY(i: number): antlr.TerminalNode | null;
    public BY(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.BY);
    	} else {
    		return this.getToken(HogParser.BY, i);
    	}
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
    public ORDER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ORDER, 0);
    }
    public orderItems(): OrderItemsContext | null {
        return this.getRuleContext(0, OrderItemsContext);
    }
    public frame(): FrameContext | null {
        return this.getRuleContext(0, FrameContext);
    }
    public ROWS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ROWS, 0);
    }
    public RANGE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RANGE, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_window;
    }
}

export class FrameContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public frameBound(): FrameBoundContext[];
    public frameBound(i: number): FrameBoundContext | null;
    public frameBound(i?: number): FrameBoundContext[] | FrameBoundContext | null {
        if (i === undefined) {
            return this.getRuleContexts(FrameBoundContext);
        }

        return this.getRuleContext(i, FrameBoundContext);
    }
    public BETWEEN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BETWEEN, 0);
    }
    public AND(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AND, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_frame;
    }
}

export class FrameBoundContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_frameBound;
    }
    public override copyFrom(ctx: FrameBoundContext): void {
        super.copyFrom(ctx);
    }
}
export class CurrentRowBoundContext extends FrameBoundContext {
    public constructor(ctx: FrameBoundContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public CURRENT(): antlr.TerminalNode {
        return this.getToken(HogParser.CURRENT, 0)!;
    }
    public ROW(): antlr.TerminalNode {
        return this.getToken(HogParser.ROW, 0)!;
    }
}
export class UnboundedPrecedingBoundContext extends FrameBoundContext {
    public constructor(ctx: FrameBoundContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public UNBOUNDED(): antlr.TerminalNode {
        return this.getToken(HogParser.UNBOUNDED, 0)!;
    }
    public PRECEDING(): antlr.TerminalNode {
        return this.getToken(HogParser.PRECEDING, 0)!;
    }
}
export class UnboundedFollowingBoundContext extends FrameBoundContext {
    public constructor(ctx: FrameBoundContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public UNBOUNDED(): antlr.TerminalNode {
        return this.getToken(HogParser.UNBOUNDED, 0)!;
    }
    public FOLLOWING(): antlr.TerminalNode {
        return this.getToken(HogParser.FOLLOWING, 0)!;
    }
}
export class ValueBoundContext extends FrameBoundContext {
    public constructor(ctx: FrameBoundContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public PRECEDING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PRECEDING, 0);
    }
    public FOLLOWING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FOLLOWING, 0);
    }
}

export class WindowDefinitionContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public AS(): antlr.TerminalNode {
        return this.getToken(HogParser.AS, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public window(): WindowContext {
        return this.getRuleContext(0, WindowContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_windowDefinition;
    }
}

export class FromContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_from;
    }
    public override copyFrom(ctx: FromContext): void {
        super.copyFrom(ctx);
    }
}
export class TableFromContext extends FromContext {
    public constructor(ctx: FromContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public table(): TableContext {
        return this.getRuleContext(0, TableContext)!;
    }
    public FINAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FINAL, 0);
    }
    public sample(): SampleContext | null {
        return this.getRuleContext(0, SampleContext);
    }
}
export class ParenthesizedFromContext extends FromContext {
    public constructor(ctx: FromContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public from(): FromContext {
        return this.getRuleContext(0, FromContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
}
export class CrossFromContext extends FromContext {
    public constructor(ctx: FromContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public from_(): FromContext[];
    public from_(i: number): FromContext | null;
    public from_(i?: number): FromContext[] | FromContext | null {
        if (i === undefined) {
            return this.getRuleContexts(FromContext);
        }

        return this.getRuleContext(i, FromContext);
    }
    public CROSS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CROSS, 0);
    }
    public JOIN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.JOIN, 0);
    }
    public COMMA(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COMMA, 0);
    }
}
export class JoinFromContext extends FromContext {
    public constructor(ctx: FromContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public from_(): FromContext[];
    public from_(i: number): FromContext | null;
    public from_(i?: number): FromContext[] | FromContext | null {
        if (i === undefined) {
            return this.getRuleContexts(FromContext);
        }

        return this.getRuleContext(i, FromContext);
    }
    public JOIN(): antlr.TerminalNode {
        return this.getToken(HogParser.JOIN, 0)!;
    }
    public NATURAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NATURAL, 0);
    }
    public joinKind(): JoinKindContext | null {
        return this.getRuleContext(0, JoinKindContext);
    }
    public joinConstraint(): JoinConstraintContext | null {
        return this.getRuleContext(0, JoinConstraintContext);
    }
}
export class PositionalFromContext extends FromContext {
    public constructor(ctx: FromContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public from_(): FromContext[];
    public from_(i: number): FromContext | null;
    public from_(i?: number): FromContext[] | FromContext | null {
        if (i === undefined) {
            return this.getRuleContexts(FromContext);
        }

        return this.getRuleContext(i, FromContext);
    }
    public POSITIONAL(): antlr.TerminalNode {
        return this.getToken(HogParser.POSITIONAL, 0)!;
    }
    public JOIN(): antlr.TerminalNode {
        return this.getToken(HogParser.JOIN, 0)!;
    }
    public joinConstraint(): JoinConstraintContext | null {
        return this.getRuleContext(0, JoinConstraintContext);
    }
}
export class PivotFromContext extends FromContext {
    public constructor(ctx: FromContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public from(): FromContext {
        return this.getRuleContext(0, FromContext)!;
    }
    public PIVOT(): antlr.TerminalNode {
        return this.getToken(HogParser.PIVOT, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public pivotBody(): PivotBodyContext {
        return this.getRuleContext(0, PivotBodyContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
}
export class UnpivotFromContext extends FromContext {
    public constructor(ctx: FromContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public from(): FromContext {
        return this.getRuleContext(0, FromContext)!;
    }
    public UNPIVOT(): antlr.TerminalNode {
        return this.getToken(HogParser.UNPIVOT, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public unpivotColumns(): UnpivotColumnsContext {
        return this.getRuleContext(0, UnpivotColumnsContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public INCLUDE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INCLUDE, 0);
    }
    public NULLS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NULLS, 0);
    }
}

export class JoinKindContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public INNER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INNER, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ALL, 0);
    }
    public ANY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ANY, 0);
    }
    public ASOF(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASOF, 0);
    }
    public ANTI(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ANTI, 0);
    }
    public SEMI(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMI, 0);
    }
    public LEFT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LEFT, 0);
    }
    public RIGHT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RIGHT, 0);
    }
    public joinStrictness(): JoinStrictnessContext | null {
        return this.getRuleContext(0, JoinStrictnessContext);
    }
    public OUTER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OUTER, 0);
    }
    public FULL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FULL, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_joinKind;
    }
}

export class JoinStrictnessContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public SEMI(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMI, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ALL, 0);
    }
    public ANTI(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ANTI, 0);
    }
    public ANY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ANY, 0);
    }
    public ASOF(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASOF, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_joinStrictness;
    }
}

export class JoinConstraintContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ON, 0);
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
    public USING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.USING, 0);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_joinConstraint;
    }
}

export class SampleContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public SAMPLE(): antlr.TerminalNode {
        return this.getToken(HogParser.SAMPLE, 0)!;
    }
    public ratio(): RatioContext[];
    public ratio(i: number): RatioContext | null;
    public ratio(i?: number): RatioContext[] | RatioContext | null {
        if (i === undefined) {
            return this.getRuleContexts(RatioContext);
        }

        return this.getRuleContext(i, RatioContext);
    }
    public PERCENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PERCENT, 0);
    }
    public OFFSET(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OFFSET, 0);
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_sample;
    }
}

export class RatioContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public LBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LBRACE, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public RBRACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RBRACE, 0);
    }
    public number_(): NumberContext[];
    public number_(i: number): NumberContext | null;
    public number_(i?: number): NumberContext[] | NumberContext | null {
        if (i === undefined) {
            return this.getRuleContexts(NumberContext);
        }

        return this.getRuleContext(i, NumberContext);
    }
    public SLASH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SLASH, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_ratio;
    }
}

export class TableContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_table;
    }
    public override copyFrom(ctx: TableContext): void {
        super.copyFrom(ctx);
    }
}
export class FunctionTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public LPAREN_CALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN_CALL, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
}
export class NameTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public dottedName(): DottedNameContext {
        return this.getRuleContext(0, DottedNameContext)!;
    }
}
export class QueryTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public setSelect(): SetSelectContext {
        return this.getRuleContext(0, SetSelectContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
}
export class ValuesTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public VALUES(): antlr.TerminalNode {
        return this.getToken(HogParser.VALUES, 0)!;
    }
    public valuesRow(): ValuesRowContext[];
    public valuesRow(i: number): ValuesRowContext | null;
    public valuesRow(i?: number): ValuesRowContext[] | ValuesRowContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValuesRowContext);
        }

        return this.getRuleContext(i, ValuesRowContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
}
export class TagTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public tag(): TagContext {
        return this.getRuleContext(0, TagContext)!;
    }
}
export class PlaceholderTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public LBRACE(): antlr.TerminalNode {
        return this.getToken(HogParser.LBRACE, 0)!;
    }
    public expr(): ExprContext {
        return this.getRuleContext(0, ExprContext)!;
    }
    public RBRACE(): antlr.TerminalNode {
        return this.getToken(HogParser.RBRACE, 0)!;
    }
}
export class PivotTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public table(): TableContext {
        return this.getRuleContext(0, TableContext)!;
    }
    public PIVOT(): antlr.TerminalNode {
        return this.getToken(HogParser.PIVOT, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public pivotBody(): PivotBodyContext {
        return this.getRuleContext(0, PivotBodyContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
}
export class UnpivotTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public table(): TableContext {
        return this.getRuleContext(0, TableContext)!;
    }
    public UNPIVOT(): antlr.TerminalNode {
        return this.getToken(HogParser.UNPIVOT, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public unpivotColumns(): UnpivotColumnsContext {
        return this.getRuleContext(0, UnpivotColumnsContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public INCLUDE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INCLUDE, 0);
    }
    public NULLS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NULLS, 0);
    }
}
export class AliasTableContext extends TableContext {
    public constructor(ctx: TableContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public table(): TableContext {
        return this.getRuleContext(0, TableContext)!;
    }
    public tableAlias(): TableAliasContext | null {
        return this.getRuleContext(0, TableAliasContext);
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS, 0);
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public nameList(): NameListContext | null {
        return this.getRuleContext(0, NameListContext);
    }
}

export class TableAliasContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IDENT, 0);
    }
    public QUOTED_IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUOTED_IDENT, 0);
    }
    public DATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DATE, 0);
    }
    public FIRST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FIRST, 0);
    }
    public ID(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ID, 0);
    }
    public KEY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.KEY, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_tableAlias;
    }
}

export class ValuesRowContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public expr(): ExprContext[];
    public expr(i: number): ExprContext | null;
    public expr(i?: number): ExprContext[] | ExprContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprContext);
        }

        return this.getRuleContext(i, ExprContext);
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_valuesRow;
    }
}

export class PivotBodyContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public exprList(): ExprListContext[];
    public exprList(i: number): ExprListContext | null;
    public exprList(i?: number): ExprListContext[] | ExprListContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExprListContext);
        }

        return this.getRuleContext(i, ExprListContext);
    }
    public FOR(): antlr.TerminalNode {
        return this.getToken(HogParser.FOR, 0)!;
    }
    public pivotColumn(): PivotColumnContext[];
    public pivotColumn(i: number): PivotColumnContext | null;
    public pivotColumn(i?: number): PivotColumnContext[] | PivotColumnContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PivotColumnContext);
        }

        return this.getRuleContext(i, PivotColumnContext);
    }
    public GROUP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.GROUP, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BY, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_pivotBody;
    }
}

export class PivotColumnContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public pivotTarget(): PivotTargetContext {
        return this.getRuleContext(0, PivotTargetContext)!;
    }
    public IN(): antlr.TerminalNode {
        return this.getToken(HogParser.IN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_pivotColumn;
    }
}

export class UnpivotColumnsContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public unpivotColumn(): UnpivotColumnContext[];
    public unpivotColumn(i: number): UnpivotColumnContext | null;
    public unpivotColumn(i?: number): UnpivotColumnContext[] | UnpivotColumnContext | null {
        if (i === undefined) {
            return this.getRuleContexts(UnpivotColumnContext);
        }

        return this.getRuleContext(i, UnpivotColumnContext);
    }
    public COMMA(): antlr.TerminalNode[];
    public COMMA(i: number): antlr.TerminalNode | null;
    public COMMA(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.COMMA);
    	} else {
    		return this.getToken(HogParser.COMMA, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_unpivotColumns;
    }
}

export class UnpivotColumnContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public pivotTarget(): PivotTargetContext[];
    public pivotTarget(i: number): PivotTargetContext | null;
    public pivotTarget(i?: number): PivotTargetContext[] | PivotTargetContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PivotTargetContext);
        }

        return this.getRuleContext(i, PivotTargetContext);
    }
    public FOR(): antlr.TerminalNode {
        return this.getToken(HogParser.FOR, 0)!;
    }
    public IN(): antlr.TerminalNode {
        return this.getToken(HogParser.IN, 0)!;
    }
    public LPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.LPAREN, 0)!;
    }
    public exprList(): ExprListContext {
        return this.getRuleContext(0, ExprListContext)!;
    }
    public RPAREN(): antlr.TerminalNode {
        return this.getToken(HogParser.RPAREN, 0)!;
    }
    public pivotColumn(): PivotColumnContext[];
    public pivotColumn(i: number): PivotColumnContext | null;
    public pivotColumn(i?: number): PivotColumnContext[] | PivotColumnContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PivotColumnContext);
        }

        return this.getRuleContext(i, PivotColumnContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_unpivotColumn;
    }
}

export class PivotTargetContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public LPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LPAREN, 0);
    }
    public exprList(): ExprListContext | null {
        return this.getRuleContext(0, ExprListContext);
    }
    public RPAREN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RPAREN, 0);
    }
    public expr(): ExprContext | null {
        return this.getRuleContext(0, ExprContext);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_pivotTarget;
    }
}

export class DottedNameContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public DOT(): antlr.TerminalNode[];
    public DOT(i: number): antlr.TerminalNode | null;
    public DOT(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.DOT);
    	} else {
    		return this.getToken(HogParser.DOT, i);
    	}
    }
    public DOT_POSTFIX(): antlr.TerminalNode[];
    public DOT_POSTFIX(i: number): antlr.TerminalNode | null;
    public DOT_POSTFIX(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(HogParser.DOT_POSTFIX);
    	} else {
    		return this.getToken(HogParser.DOT_POSTFIX, i);
    	}
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_dottedName;
    }
}

export class IntervalUnitContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public SECOND(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SECOND, 0);
    }
    public MINUTE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.MINUTE, 0);
    }
    public HOUR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.HOUR, 0);
    }
    public DAY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DAY, 0);
    }
    public WEEK(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WEEK, 0);
    }
    public MONTH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.MONTH, 0);
    }
    public QUARTER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUARTER, 0);
    }
    public YEAR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.YEAR, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_intervalUnit;
    }
}

export class IdentifierContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IDENT, 0);
    }
    public QUOTED_IDENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUOTED_IDENT, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ALL, 0);
    }
    public AND(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AND, 0);
    }
    public ANTI(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ANTI, 0);
    }
    public ANY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ANY, 0);
    }
    public ARRAY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ARRAY, 0);
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.AS, 0);
    }
    public ASC(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASC, 0);
    }
    public ASOF(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ASOF, 0);
    }
    public BETWEEN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BETWEEN, 0);
    }
    public BOTH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BOTH, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.BY, 0);
    }
    public CASE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CASE, 0);
    }
    public CAST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CAST, 0);
    }
    public COHORT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COHORT, 0);
    }
    public COLLATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COLLATE, 0);
    }
    public COLUMNS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.COLUMNS, 0);
    }
    public CROSS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CROSS, 0);
    }
    public CUBE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CUBE, 0);
    }
    public CURRENT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CURRENT, 0);
    }
    public DATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DATE, 0);
    }
    public DAY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DAY, 0);
    }
    public DESC(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DESC, 0);
    }
    public DESCENDING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DESCENDING, 0);
    }
    public DISTINCT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.DISTINCT, 0);
    }
    public ELSE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ELSE, 0);
    }
    public END(): antlr.TerminalNode | null {
        return this.getToken(HogParser.END, 0);
    }
    public EXCLUDE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.EXCLUDE, 0);
    }
    public EXTRACT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.EXTRACT, 0);
    }
    public FILL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FILL, 0);
    }
    public FILTER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FILTER, 0);
    }
    public FINAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FINAL, 0);
    }
    public FIRST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FIRST, 0);
    }
    public FOLLOWING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FOLLOWING, 0);
    }
    public FOR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FOR, 0);
    }
    public FROM(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FROM, 0);
    }
    public FULL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.FULL, 0);
    }
    public GROUP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.GROUP, 0);
    }
    public GROUPING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.GROUPING, 0);
    }
    public HAVING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.HAVING, 0);
    }
    public HOUR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.HOUR, 0);
    }
    public ID(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ID, 0);
    }
    public IF(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IF, 0);
    }
    public IGNORE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IGNORE, 0);
    }
    public ILIKE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ILIKE, 0);
    }
    public IN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IN, 0);
    }
    public INCLUDE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INCLUDE, 0);
    }
    public INNER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INNER, 0);
    }
    public INTERPOLATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INTERPOLATE, 0);
    }
    public INTERVAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.INTERVAL, 0);
    }
    public IS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.IS, 0);
    }
    public JOIN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.JOIN, 0);
    }
    public KEY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.KEY, 0);
    }
    public LAMBDA(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LAMBDA, 0);
    }
    public LAST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LAST, 0);
    }
    public LEADING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LEADING, 0);
    }
    public LEFT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LEFT, 0);
    }
    public LIKE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LIKE, 0);
    }
    public LIMIT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LIMIT, 0);
    }
    public LOCAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.LOCAL, 0);
    }
    public MINUTE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.MINUTE, 0);
    }
    public MONTH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.MONTH, 0);
    }
    public NAME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NAME, 0);
    }
    public NATURAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NATURAL, 0);
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NOT, 0);
    }
    public NULLS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.NULLS, 0);
    }
    public OFFSET(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OFFSET, 0);
    }
    public ON(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ON, 0);
    }
    public OR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OR, 0);
    }
    public ORDER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ORDER, 0);
    }
    public OUTER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OUTER, 0);
    }
    public OVER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.OVER, 0);
    }
    public PARTITION(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PARTITION, 0);
    }
    public PIVOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PIVOT, 0);
    }
    public POSITIONAL(): antlr.TerminalNode | null {
        return this.getToken(HogParser.POSITIONAL, 0);
    }
    public PRECEDING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PRECEDING, 0);
    }
    public PREWHERE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.PREWHERE, 0);
    }
    public QUALIFY(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUALIFY, 0);
    }
    public QUARTER(): antlr.TerminalNode | null {
        return this.getToken(HogParser.QUARTER, 0);
    }
    public RANGE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RANGE, 0);
    }
    public RECURSIVE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RECURSIVE, 0);
    }
    public REPLACE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.REPLACE, 0);
    }
    public RETURN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RETURN, 0);
    }
    public RIGHT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.RIGHT, 0);
    }
    public ROLLUP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ROLLUP, 0);
    }
    public ROW(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ROW, 0);
    }
    public ROWS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ROWS, 0);
    }
    public SAMPLE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SAMPLE, 0);
    }
    public SECOND(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SECOND, 0);
    }
    public SELECT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SELECT, 0);
    }
    public SEMI(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SEMI, 0);
    }
    public SETS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SETS, 0);
    }
    public SETTINGS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SETTINGS, 0);
    }
    public STEP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.STEP, 0);
    }
    public SUBSTRING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.SUBSTRING, 0);
    }
    public THEN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.THEN, 0);
    }
    public TIES(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIES, 0);
    }
    public TIME(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIME, 0);
    }
    public TIMESTAMP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TIMESTAMP, 0);
    }
    public TO(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TO, 0);
    }
    public TOP(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TOP, 0);
    }
    public TOTALS(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TOTALS, 0);
    }
    public TRAILING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TRAILING, 0);
    }
    public TRIM(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TRIM, 0);
    }
    public TRUNCATE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TRUNCATE, 0);
    }
    public TRY_CAST(): antlr.TerminalNode | null {
        return this.getToken(HogParser.TRY_CAST, 0);
    }
    public UNBOUNDED(): antlr.TerminalNode | null {
        return this.getToken(HogParser.UNBOUNDED, 0);
    }
    public UNION(): antlr.TerminalNode | null {
        return this.getToken(HogParser.UNION, 0);
    }
    public UNPIVOT(): antlr.TerminalNode | null {
        return this.getToken(HogParser.UNPIVOT, 0);
    }
    public USING(): antlr.TerminalNode | null {
        return this.getToken(HogParser.USING, 0);
    }
    public VALUES(): antlr.TerminalNode | null {
        return this.getToken(HogParser.VALUES, 0);
    }
    public WEEK(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WEEK, 0);
    }
    public WHEN(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WHEN, 0);
    }
    public WHERE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WHERE, 0);
    }
    public WINDOW(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WINDOW, 0);
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(HogParser.WITH, 0);
    }
    public YEAR(): antlr.TerminalNode | null {
        return this.getToken(HogParser.YEAR, 0);
    }
    public ZONE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.ZONE, 0);
    }
    public override get ruleIndex(): number {
        return HogParser.RULE_identifier;
    }
}
