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
    public static readonly CALLEE = 133;
    public static readonly LPAREN_ARROW = 134;
    public static readonly LPAREN_CALL = 135;
    public static readonly LBRACKET_INDEX = 136;
    public static readonly LBRACE_BLOCK = 137;
    public static readonly DASH_INFIX = 138;
    public static readonly DASH_NEGATE = 139;
    public static readonly PLUS_INFIX = 140;
    public static readonly ASTERISK_INFIX = 141;
    public static readonly DOT_POSTFIX = 142;
    public static readonly COMMA_ARROW = 143;
    public static readonly ASSIGN_NAMED = 144;
    public static readonly AS_NAME = 145;
    public static readonly RETURN_VALUE = 146;
    public static readonly SELECT_LIST = 147;
    public static readonly WHITESPACE = 148;
    public static readonly LINE_COMMENT = 149;
    public static readonly BLOCK_COMMENT = 150;
    public static readonly HASH = 151;
    public static readonly HASH_COMMENT = 152;
    public static readonly TEMPLATE_START = 153;
    public static readonly FULL_TEMPLATE_START = 154;
    public static readonly IDENT = 155;
    public static readonly QUOTED_IDENT = 156;
    public static readonly STRING = 157;
    public static readonly FLOAT = 158;
    public static readonly BINARY = 159;
    public static readonly BAD_BINARY = 160;
    public static readonly OCTAL = 161;
    public static readonly BAD_OCTAL = 162;
    public static readonly HEX = 163;
    public static readonly DECIMAL = 164;
    public static readonly ARROW = 165;
    public static readonly CAST_OPERATOR = 166;
    public static readonly ASSIGN = 167;
    public static readonly COLON = 168;
    public static readonly COMMA = 169;
    public static readonly CONCAT = 170;
    public static readonly DASH = 171;
    public static readonly DOT = 172;
    public static readonly EQUAL = 173;
    public static readonly NOT_EQUAL = 174;
    public static readonly NULL_SAFE_EQUAL = 175;
    public static readonly LESS_EQUAL = 176;
    public static readonly GREATER_EQUAL = 177;
    public static readonly TAG_LESS = 178;
    public static readonly LESS = 179;
    public static readonly GREATER = 180;
    public static readonly TAG_END_START = 181;
    public static readonly SLASH_GREATER = 182;
    public static readonly REGEX = 183;
    public static readonly IREGEX = 184;
    public static readonly NOT_REGEX = 185;
    public static readonly NOT_IREGEX = 186;
    public static readonly NULL_PROPERTY = 187;
    public static readonly NULLISH = 188;
    public static readonly QUESTION = 189;
    public static readonly PERCENT = 190;
    public static readonly PLUS = 191;
    public static readonly SLASH = 192;
    public static readonly ASTERISK = 193;
    public static readonly SEMICOLON = 194;
    public static readonly LPAREN = 195;
    public static readonly RPAREN = 196;
    public static readonly LBRACKET = 197;
    public static readonly RBRACKET = 198;
    public static readonly LBRACE = 199;
    public static readonly RBRACE = 200;
    public static readonly UNEXPECTED = 201;
    public static readonly TEMPLATE_TEXT = 202;
    public static readonly TEMPLATE_END = 203;
    public static readonly BAD_ESCAPE = 204;
    public static readonly TAG_SPACE = 205;
    public static readonly TAG_LINE_COMMENT = 206;
    public static readonly TAG_BLOCK_COMMENT = 207;
    public static readonly TAG_NAME = 208;
    public static readonly TAG_SELF_CLOSE = 209;
    public static readonly TAG_GREATER = 210;
    public static readonly TAG_TEXT = 211;
    public static readonly TAG_CLOSE_SPACE = 212;
    public static readonly TAG_CLOSE_LINE_COMMENT = 213;
    public static readonly TAG_CLOSE_BLOCK_COMMENT = 214;
    public static readonly TAG_EQUAL = 215;
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
    public static readonly RULE_constraintList = 86;
    public static readonly RULE_sample = 87;
    public static readonly RULE_ratio = 88;
    public static readonly RULE_table = 89;
    public static readonly RULE_tableAlias = 90;
    public static readonly RULE_valuesRow = 91;
    public static readonly RULE_pivotBody = 92;
    public static readonly RULE_pivotColumn = 93;
    public static readonly RULE_unpivotColumns = 94;
    public static readonly RULE_unpivotColumn = 95;
    public static readonly RULE_pivotTarget = 96;
    public static readonly RULE_dottedName = 97;
    public static readonly RULE_intervalUnit = 98;
    public static readonly RULE_identifier = 99;
    public static readonly RULE_fieldName = 100;

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
        null, null, null, null, null, null, null, null, "'#'", null, "'f''", 
        "'F''", null, null, null, null, null, null, null, null, null, null, 
        "'->'", "'::'", "':='", "':'", "','", "'||'", "'-'", "'.'", null, 
        null, "'<=>'", "'<='", "'>='", null, "'<'", null, "'</'", null, 
        null, null, "'!~'", "'!~*'", "'?.'", "'??'", "'?'", "'%'", "'+'", 
        "'/'", "'*'", "';'", "'('", "')'", "'['", "']'", "'{'", "'}'", null, 
        null, "'''", null, null, null, null, null, null, null, null, null, 
        null, null, "'='"
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
        "WHERE", "WHILE", "WINDOW", "WITH", "WITHIN", "YEAR", "ZONE", "CALLEE", 
        "LPAREN_ARROW", "LPAREN_CALL", "LBRACKET_INDEX", "LBRACE_BLOCK", 
        "DASH_INFIX", "DASH_NEGATE", "PLUS_INFIX", "ASTERISK_INFIX", "DOT_POSTFIX", 
        "COMMA_ARROW", "ASSIGN_NAMED", "AS_NAME", "RETURN_VALUE", "SELECT_LIST", 
        "WHITESPACE", "LINE_COMMENT", "BLOCK_COMMENT", "HASH", "HASH_COMMENT", 
        "TEMPLATE_START", "FULL_TEMPLATE_START", "IDENT", "QUOTED_IDENT", 
        "STRING", "FLOAT", "BINARY", "BAD_BINARY", "OCTAL", "BAD_OCTAL", 
        "HEX", "DECIMAL", "ARROW", "CAST_OPERATOR", "ASSIGN", "COLON", "COMMA", 
        "CONCAT", "DASH", "DOT", "EQUAL", "NOT_EQUAL", "NULL_SAFE_EQUAL", 
        "LESS_EQUAL", "GREATER_EQUAL", "TAG_LESS", "LESS", "GREATER", "TAG_END_START", 
        "SLASH_GREATER", "REGEX", "IREGEX", "NOT_REGEX", "NOT_IREGEX", "NULL_PROPERTY", 
        "NULLISH", "QUESTION", "PERCENT", "PLUS", "SLASH", "ASTERISK", "SEMICOLON", 
        "LPAREN", "RPAREN", "LBRACKET", "RBRACKET", "LBRACE", "RBRACE", 
        "UNEXPECTED", "TEMPLATE_TEXT", "TEMPLATE_END", "BAD_ESCAPE", "TAG_SPACE", 
        "TAG_LINE_COMMENT", "TAG_BLOCK_COMMENT", "TAG_NAME", "TAG_SELF_CLOSE", 
        "TAG_GREATER", "TAG_TEXT", "TAG_CLOSE_SPACE", "TAG_CLOSE_LINE_COMMENT", 
        "TAG_CLOSE_BLOCK_COMMENT", "TAG_EQUAL"
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
        "joinStrictness", "joinConstraint", "constraintList", "sample", 
        "ratio", "table", "tableAlias", "valuesRow", "pivotBody", "pivotColumn", 
        "unpivotColumns", "unpivotColumn", "pivotTarget", "dottedName", 
        "intervalUnit", "identifier", "fieldName",
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
            this.state = 205;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578683) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 4294967295) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 4202957435) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 87) !== 0)) {
                {
                {
                this.state = 202;
                this.declaration();
                }
                }
                this.state = 207;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 208;
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
            this.state = 210;
            this.expr(0);
            this.state = 211;
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
            this.state = 215;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.SELECT:
            case HogParser.WITH:
            case HogParser.SELECT_LIST:
            case HogParser.LPAREN:
            case HogParser.LBRACE:
                {
                this.state = 213;
                this.setSelect();
                }
                break;
            case HogParser.TAG_LESS:
            case HogParser.LESS:
                {
                this.state = 214;
                this.tag();
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            this.state = 218;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 194) {
                {
                this.state = 217;
                this.match(HogParser.SEMICOLON);
                }
            }

            this.state = 220;
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
            this.state = 222;
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
            this.state = 224;
            this.match(HogParser.FULL_TEMPLATE_START);
            this.state = 228;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 199 || _la === 202) {
                {
                {
                this.state = 225;
                this.templatePart();
                }
                }
                this.state = 230;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 231;
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
            this.state = 235;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LET:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 233;
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
            case HogParser.CALLEE:
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
                this.state = 234;
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
            this.state = 237;
            this.match(HogParser.LET);
            this.state = 238;
            this.identifier();
            this.state = 241;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 167) {
                {
                this.state = 239;
                this.match(HogParser.ASSIGN);
                this.state = 240;
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
            this.state = 254;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 6, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 243;
                this.returnStatement();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 244;
                this.throwStatement();
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 245;
                this.tryStatement();
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 246;
                this.ifStatement();
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 247;
                this.whileStatement();
                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 248;
                this.forInStatement();
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 249;
                this.forStatement();
                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 250;
                this.functionDeclaration();
                }
                break;
            case 9:
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 251;
                this.block();
                }
                break;
            case 10:
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 252;
                this.exprStatement();
                }
                break;
            case 11:
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 253;
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
            this.state = 268;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.RETURN_VALUE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 256;
                this.match(HogParser.RETURN_VALUE);
                this.state = 257;
                this.expr(0);
                this.state = 259;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 7, this.context) ) {
                case 1:
                    {
                    this.state = 258;
                    this.match(HogParser.SEMICOLON);
                    }
                    break;
                }
                }
                break;
            case HogParser.RETURN:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 261;
                this.match(HogParser.RETURN);
                this.state = 263;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 8, this.context) ) {
                case 1:
                    {
                    this.state = 262;
                    this.expr(0);
                    }
                    break;
                }
                this.state = 266;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 9, this.context) ) {
                case 1:
                    {
                    this.state = 265;
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
            this.state = 270;
            this.match(HogParser.THROW);
            this.state = 271;
            this.expr(0);
            this.state = 273;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 11, this.context) ) {
            case 1:
                {
                this.state = 272;
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
            this.state = 275;
            this.match(HogParser.TRY);
            this.state = 276;
            this.block();
            this.state = 280;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 14) {
                {
                {
                this.state = 277;
                this.catchClause();
                }
                }
                this.state = 282;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 284;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 34) {
                {
                this.state = 283;
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
            this.state = 286;
            this.match(HogParser.CATCH);
            this.state = 295;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 195) {
                {
                this.state = 287;
                this.match(HogParser.LPAREN);
                this.state = 288;
                localContext._name = this.identifier();
                this.state = 291;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 289;
                    this.match(HogParser.COLON);
                    this.state = 290;
                    localContext._type_ = this.identifier();
                    }
                }

                this.state = 293;
                this.match(HogParser.RPAREN);
                }
            }

            this.state = 297;
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
            this.state = 299;
            this.match(HogParser.FINALLY);
            this.state = 300;
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
            this.state = 302;
            this.match(HogParser.IF);
            this.state = 303;
            this.match(HogParser.LPAREN);
            this.state = 304;
            this.expr(0);
            this.state = 305;
            this.match(HogParser.RPAREN);
            this.state = 306;
            localContext._then = this.statement();
            this.state = 309;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 16, this.context) ) {
            case 1:
                {
                this.state = 307;
                this.match(HogParser.ELSE);
                this.state = 308;
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
            this.state = 311;
            this.match(HogParser.WHILE);
            this.state = 312;
            this.match(HogParser.LPAREN);
            this.state = 313;
            this.expr(0);
            this.state = 314;
            this.match(HogParser.RPAREN);
            this.state = 315;
            this.statement();
            this.state = 317;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 17, this.context) ) {
            case 1:
                {
                this.state = 316;
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
            this.state = 319;
            this.match(HogParser.FOR);
            this.state = 320;
            this.match(HogParser.LPAREN);
            this.state = 321;
            this.match(HogParser.LET);
            this.state = 322;
            localContext._first = this.identifier();
            this.state = 325;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 169) {
                {
                this.state = 323;
                this.match(HogParser.COMMA);
                this.state = 324;
                localContext._second = this.identifier();
                }
            }

            this.state = 327;
            this.match(HogParser.IN);
            this.state = 328;
            this.expr(0);
            this.state = 329;
            this.match(HogParser.RPAREN);
            this.state = 330;
            this.statement();
            this.state = 332;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 19, this.context) ) {
            case 1:
                {
                this.state = 331;
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
            this.state = 334;
            this.match(HogParser.FOR);
            this.state = 335;
            this.match(HogParser.LPAREN);
            this.state = 337;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2145384447) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 4202694779) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                {
                this.state = 336;
                localContext._initializer = this.forPart();
                }
            }

            this.state = 339;
            this.match(HogParser.SEMICOLON);
            this.state = 341;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                {
                this.state = 340;
                localContext._condition = this.expr(0);
                }
            }

            this.state = 343;
            this.match(HogParser.SEMICOLON);
            this.state = 345;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2145384447) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 4202694779) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                {
                this.state = 344;
                localContext._increment = this.forPart();
                }
            }

            this.state = 347;
            this.match(HogParser.RPAREN);
            this.state = 348;
            this.statement();
            this.state = 350;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 23, this.context) ) {
            case 1:
                {
                this.state = 349;
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
            this.state = 363;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 25, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 352;
                this.match(HogParser.LET);
                this.state = 353;
                this.identifier();
                this.state = 356;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 167) {
                    {
                    this.state = 354;
                    this.match(HogParser.ASSIGN);
                    this.state = 355;
                    this.expr(0);
                    }
                }

                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 358;
                localContext._left = this.expr(0);
                this.state = 359;
                this.match(HogParser.ASSIGN);
                this.state = 360;
                localContext._right = this.expr(0);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 362;
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
            this.state = 365;
            _la = this.tokenStream.LA(1);
            if(!(_la === 36 || _la === 41)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 366;
            this.identifier();
            this.state = 367;
            _la = this.tokenStream.LA(1);
            if(!(_la === 135 || _la === 195)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 379;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 201326621) !== 0)) {
                {
                this.state = 368;
                this.dottedName();
                this.state = 373;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 26, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 369;
                        this.match(HogParser.COMMA);
                        this.state = 370;
                        this.dottedName();
                        }
                        }
                    }
                    this.state = 375;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 26, this.context);
                }
                this.state = 377;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 169) {
                    {
                    this.state = 376;
                    this.match(HogParser.COMMA);
                    }
                }

                }
            }

            this.state = 381;
            this.match(HogParser.RPAREN);
            this.state = 382;
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
            this.state = 384;
            _la = this.tokenStream.LA(1);
            if(!(_la === 137 || _la === 199)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 388;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578683) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 4294967279) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 4294967295) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 4202957435) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 87) !== 0)) {
                {
                {
                this.state = 385;
                this.declaration();
                }
                }
                this.state = 390;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 391;
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
            this.state = 393;
            localContext._left = this.expr(0);
            this.state = 396;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 167) {
                {
                this.state = 394;
                this.match(HogParser.ASSIGN);
                this.state = 395;
                localContext._right = this.expr(0);
                }
            }

            this.state = 399;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 31, this.context) ) {
            case 1:
                {
                this.state = 398;
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
            this.state = 401;
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

            this.state = 404;
            this.value(0);
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 426;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 34, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 424;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 33, this.context) ) {
                    case 1:
                        {
                        localContext = new AndExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 406;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 407;
                        this.match(HogParser.AND);
                        this.state = 408;
                        this.expr(6);
                        }
                        break;
                    case 2:
                        {
                        localContext = new OrExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 409;
                        if (!(this.precpred(this.context, 4))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 4)");
                        }
                        this.state = 410;
                        this.match(HogParser.OR);
                        this.state = 411;
                        this.expr(5);
                        }
                        break;
                    case 3:
                        {
                        localContext = new TernaryExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 412;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 413;
                        this.match(HogParser.QUESTION);
                        this.state = 414;
                        this.expr(0);
                        this.state = 415;
                        this.match(HogParser.COLON);
                        this.state = 416;
                        this.expr(3);
                        }
                        break;
                    case 4:
                        {
                        localContext = new AliasExprContext(new ExprContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_expr);
                        this.state = 418;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 419;
                        this.match(HogParser.AS);
                        this.state = 422;
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
                        case HogParser.CALLEE:
                        case HogParser.IDENT:
                        case HogParser.QUOTED_IDENT:
                            {
                            this.state = 420;
                            this.identifier();
                            }
                            break;
                        case HogParser.STRING:
                            {
                            this.state = 421;
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
                this.state = 428;
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
            this.state = 436;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 35, this.context) ) {
            case 1:
                {
                localContext = new PrimaryValueContext(localContext);
                this.context = localContext;

                this.state = 430;
                this.primary();
                }
                break;
            case 2:
                {
                localContext = new NegateValueContext(localContext);
                this.context = localContext;
                this.state = 431;
                _la = this.tokenStream.LA(1);
                if(!(_la === 139 || _la === 171)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 432;
                this.value(12);
                }
                break;
            case 3:
                {
                localContext = new NotValueContext(localContext);
                this.context = localContext;
                this.state = 433;
                this.match(HogParser.NOT);
                this.state = 434;
                this.value(2);
                }
                break;
            case 4:
                {
                localContext = new SecondaryValueContext(localContext);
                this.context = localContext;
                this.state = 435;
                this.secondary();
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 522;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 42, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 520;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 41, this.context) ) {
                    case 1:
                        {
                        localContext = new MultiplyValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 438;
                        if (!(this.precpred(this.context, 11))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 11)");
                        }
                        this.state = 439;
                        (localContext as MultiplyValueContext)._op = this.tokenStream.LT(1);
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 141 || ((((_la - 190)) & ~0x1F) === 0 && ((1 << (_la - 190)) & 13) !== 0))) {
                            (localContext as MultiplyValueContext)._op = this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 440;
                        this.value(12);
                        }
                        break;
                    case 2:
                        {
                        localContext = new AddValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 441;
                        if (!(this.precpred(this.context, 10))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 10)");
                        }
                        this.state = 442;
                        (localContext as AddValueContext)._op = this.tokenStream.LT(1);
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 138 || _la === 140 || ((((_la - 170)) & ~0x1F) === 0 && ((1 << (_la - 170)) & 2097155) !== 0))) {
                            (localContext as AddValueContext)._op = this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 443;
                        this.value(11);
                        }
                        break;
                    case 3:
                        {
                        localContext = new CompareValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 444;
                        if (!(this.precpred(this.context, 9))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 9)");
                        }
                        this.state = 445;
                        this.comparator();
                        this.state = 446;
                        this.value(10);
                        }
                        break;
                    case 4:
                        {
                        localContext = new IsDistinctValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 448;
                        if (!(this.precpred(this.context, 6))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 6)");
                        }
                        this.state = 449;
                        this.match(HogParser.IS);
                        this.state = 451;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 74) {
                            {
                            this.state = 450;
                            this.match(HogParser.NOT);
                            }
                        }

                        this.state = 453;
                        this.match(HogParser.DISTINCT);
                        this.state = 454;
                        this.match(HogParser.FROM);
                        this.state = 455;
                        this.value(7);
                        }
                        break;
                    case 5:
                        {
                        localContext = new NullSafeEqualValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 456;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 457;
                        this.match(HogParser.NULL_SAFE_EQUAL);
                        this.state = 458;
                        this.value(6);
                        }
                        break;
                    case 6:
                        {
                        localContext = new NullishValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 459;
                        if (!(this.precpred(this.context, 4))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 4)");
                        }
                        this.state = 460;
                        this.match(HogParser.NULLISH);
                        this.state = 461;
                        this.value(5);
                        }
                        break;
                    case 7:
                        {
                        localContext = new BetweenValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 462;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 464;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 74) {
                            {
                            this.state = 463;
                            this.match(HogParser.NOT);
                            }
                        }

                        this.state = 466;
                        this.match(HogParser.BETWEEN);
                        this.state = 467;
                        this.value(0);
                        this.state = 468;
                        this.match(HogParser.AND);
                        this.state = 469;
                        this.value(4);
                        }
                        break;
                    case 8:
                        {
                        localContext = new CallValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 471;
                        if (!(this.precpred(this.context, 21))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 21)");
                        }
                        this.state = 472;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 135 || _la === 195)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 473;
                        this.callArguments();
                        this.state = 474;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 9:
                        {
                        localContext = new SubscriptValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 476;
                        if (!(this.precpred(this.context, 20))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 20)");
                        }
                        this.state = 477;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 136 || _la === 197)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 478;
                        this.subscript();
                        this.state = 479;
                        this.match(HogParser.RBRACKET);
                        }
                        break;
                    case 10:
                        {
                        localContext = new TupleAccessValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 481;
                        if (!(this.precpred(this.context, 19))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 19)");
                        }
                        this.state = 482;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 142 || _la === 172)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 483;
                        this.match(HogParser.DECIMAL);
                        }
                        break;
                    case 11:
                        {
                        localContext = new PropertyValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 484;
                        if (!(this.precpred(this.context, 18))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 18)");
                        }
                        this.state = 485;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 142 || _la === 172)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 486;
                        this.identifier();
                        }
                        break;
                    case 12:
                        {
                        localContext = new TableStarValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 487;
                        if (!(this.precpred(this.context, 17))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 17)");
                        }
                        this.state = 488;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 142 || _la === 172)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 489;
                        this.match(HogParser.ASTERISK);
                        this.state = 491;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 38, this.context) ) {
                        case 1:
                            {
                            this.state = 490;
                            this.exclude();
                            }
                            break;
                        }
                        this.state = 494;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 39, this.context) ) {
                        case 1:
                            {
                            this.state = 493;
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
                        this.state = 496;
                        if (!(this.precpred(this.context, 16))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 16)");
                        }
                        this.state = 497;
                        this.match(HogParser.NULL_PROPERTY);
                        this.state = 498;
                        this.match(HogParser.LBRACKET);
                        this.state = 499;
                        this.expr(0);
                        this.state = 500;
                        this.match(HogParser.RBRACKET);
                        }
                        break;
                    case 14:
                        {
                        localContext = new NullishTupleAccessValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 502;
                        if (!(this.precpred(this.context, 15))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 15)");
                        }
                        this.state = 503;
                        this.match(HogParser.NULL_PROPERTY);
                        this.state = 504;
                        this.match(HogParser.DECIMAL);
                        }
                        break;
                    case 15:
                        {
                        localContext = new NullishPropertyValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 505;
                        if (!(this.precpred(this.context, 14))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 14)");
                        }
                        this.state = 506;
                        this.match(HogParser.NULL_PROPERTY);
                        this.state = 507;
                        this.identifier();
                        }
                        break;
                    case 16:
                        {
                        localContext = new CastValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 508;
                        if (!(this.precpred(this.context, 13))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 13)");
                        }
                        this.state = 509;
                        this.match(HogParser.CAST_OPERATOR);
                        this.state = 510;
                        this.castType();
                        }
                        break;
                    case 17:
                        {
                        localContext = new IgnoreNullsValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 511;
                        if (!(this.precpred(this.context, 8))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 8)");
                        }
                        this.state = 512;
                        this.match(HogParser.IGNORE);
                        this.state = 513;
                        this.match(HogParser.NULLS);
                        }
                        break;
                    case 18:
                        {
                        localContext = new IsNullValueContext(new ValueContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_value);
                        this.state = 514;
                        if (!(this.precpred(this.context, 7))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 7)");
                        }
                        this.state = 515;
                        this.match(HogParser.IS);
                        this.state = 517;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 74) {
                            {
                            this.state = 516;
                            this.match(HogParser.NOT);
                            }
                        }

                        this.state = 519;
                        this.match(HogParser.NULL);
                        }
                        break;
                    }
                    }
                }
                this.state = 524;
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
            this.state = 532;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 45, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 525;
                this.querySelect();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 530;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                    {
                    this.state = 526;
                    this.exprList();
                    this.state = 528;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 28 || ((((_la - 55)) & ~0x1F) === 0 && ((1 << (_la - 55)) & 37750785) !== 0) || _la === 103 || _la === 120) {
                        {
                        this.state = 527;
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
            this.state = 555;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 49, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 534;
                this.match(HogParser.EQUAL);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 535;
                this.match(HogParser.NOT_EQUAL);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 536;
                this.match(HogParser.LESS);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 537;
                this.match(HogParser.LESS_EQUAL);
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 538;
                this.match(HogParser.GREATER);
                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 539;
                this.match(HogParser.GREATER_EQUAL);
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 541;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74) {
                    {
                    this.state = 540;
                    this.match(HogParser.NOT);
                    }
                }

                this.state = 543;
                this.match(HogParser.IN);
                this.state = 545;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 47, this.context) ) {
                case 1:
                    {
                    this.state = 544;
                    this.match(HogParser.COHORT);
                    }
                    break;
                }
                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 548;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74) {
                    {
                    this.state = 547;
                    this.match(HogParser.NOT);
                    }
                }

                this.state = 550;
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
                this.state = 551;
                this.match(HogParser.REGEX);
                }
                break;
            case 10:
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 552;
                this.match(HogParser.NOT_REGEX);
                }
                break;
            case 11:
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 553;
                this.match(HogParser.IREGEX);
                }
                break;
            case 12:
                this.enterOuterAlt(localContext, 12);
                {
                this.state = 554;
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
            this.state = 568;
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
            case HogParser.CALLEE:
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
                this.state = 557;
                localContext._low = this.expr(0);
                this.state = 562;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 168) {
                    {
                    this.state = 558;
                    this.match(HogParser.COLON);
                    this.state = 560;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                        {
                        this.state = 559;
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
                this.state = 564;
                this.match(HogParser.COLON);
                this.state = 566;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                    {
                    this.state = 565;
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
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 570;
            this.expr(0);
            this.state = 575;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 54, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 571;
                    this.match(HogParser.COMMA);
                    this.state = 572;
                    this.expr(0);
                    }
                    }
                }
                this.state = 577;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 54, this.context);
            }
            this.state = 579;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 169) {
                {
                this.state = 578;
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
    public primary(): PrimaryContext {
        let localContext = new PrimaryContext(this.context, this.state);
        this.enterRule(localContext, 56, HogParser.RULE_primary);
        let _la: number;
        try {
            this.state = 659;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 61, this.context) ) {
            case 1:
                localContext = new CasePrimaryContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 581;
                this.match(HogParser.CASE);
                this.state = 583;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 56, this.context) ) {
                case 1:
                    {
                    this.state = 582;
                    (localContext as CasePrimaryContext)._subject = this.expr(0);
                    }
                    break;
                }
                this.state = 586;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 585;
                    this.caseBranch();
                    }
                    }
                    this.state = 588;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 125);
                this.state = 592;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 26) {
                    {
                    this.state = 590;
                    this.match(HogParser.ELSE);
                    this.state = 591;
                    (localContext as CasePrimaryContext)._otherwise = this.expr(0);
                    }
                }

                this.state = 594;
                this.match(HogParser.END);
                }
                break;
            case 2:
                localContext = new CastPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 596;
                this.match(HogParser.CAST);
                this.state = 597;
                this.match(HogParser.LPAREN);
                this.state = 598;
                this.expr(0);
                this.state = 599;
                _la = this.tokenStream.LA(1);
                if(!(_la === 6 || _la === 145)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 600;
                this.typeExpr();
                this.state = 601;
                this.match(HogParser.RPAREN);
                }
                break;
            case 3:
                localContext = new TryCastPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 603;
                this.match(HogParser.TRY_CAST);
                this.state = 604;
                this.match(HogParser.LPAREN);
                this.state = 605;
                this.expr(0);
                this.state = 606;
                _la = this.tokenStream.LA(1);
                if(!(_la === 6 || _la === 145)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 607;
                this.typeExpr();
                this.state = 608;
                this.match(HogParser.RPAREN);
                }
                break;
            case 4:
                localContext = new DatePrimaryContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 610;
                this.match(HogParser.DATE);
                this.state = 611;
                this.match(HogParser.STRING);
                }
                break;
            case 5:
                localContext = new IntervalPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 612;
                this.match(HogParser.INTERVAL);
                this.state = 613;
                this.expr(0);
                this.state = 614;
                this.intervalUnit();
                }
                break;
            case 6:
                localContext = new IntervalStringPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 616;
                this.match(HogParser.INTERVAL);
                this.state = 617;
                this.match(HogParser.STRING);
                }
                break;
            case 7:
                localContext = new SubstringPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 618;
                this.match(HogParser.SUBSTRING);
                this.state = 619;
                this.match(HogParser.LPAREN);
                this.state = 620;
                this.expr(0);
                this.state = 621;
                this.match(HogParser.FROM);
                this.state = 622;
                this.expr(0);
                this.state = 625;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 38) {
                    {
                    this.state = 623;
                    this.match(HogParser.FOR);
                    this.state = 624;
                    this.expr(0);
                    }
                }

                this.state = 627;
                this.match(HogParser.RPAREN);
                }
                break;
            case 8:
                localContext = new TimestampPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 629;
                this.match(HogParser.TIMESTAMP);
                this.state = 630;
                this.match(HogParser.STRING);
                }
                break;
            case 9:
                localContext = new TrimPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 631;
                this.match(HogParser.TRIM);
                this.state = 632;
                this.match(HogParser.LPAREN);
                this.state = 633;
                (localContext as TrimPrimaryContext)._side = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!(_la === 10 || _la === 62 || _la === 114)) {
                    (localContext as TrimPrimaryContext)._side = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 636;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case HogParser.STRING:
                    {
                    this.state = 634;
                    this.match(HogParser.STRING);
                    }
                    break;
                case HogParser.TEMPLATE_START:
                    {
                    this.state = 635;
                    this.template();
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                this.state = 638;
                this.match(HogParser.FROM);
                this.state = 639;
                this.expr(0);
                this.state = 640;
                this.match(HogParser.RPAREN);
                }
                break;
            case 10:
                localContext = new ColumnsPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 642;
                this.match(HogParser.COLUMNS);
                this.state = 643;
                this.match(HogParser.LPAREN);
                this.state = 644;
                this.exprList();
                this.state = 645;
                this.match(HogParser.RPAREN);
                }
                break;
            case 11:
                localContext = new SpreadPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 647;
                this.match(HogParser.ASTERISK);
                this.state = 648;
                this.match(HogParser.COLUMNS);
                this.state = 649;
                this.match(HogParser.LPAREN);
                this.state = 650;
                this.exprList();
                this.state = 651;
                this.match(HogParser.RPAREN);
                }
                break;
            case 12:
                localContext = new CallPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 12);
                {
                this.state = 653;
                this.call();
                }
                break;
            case 13:
                localContext = new TagPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 13);
                {
                this.state = 654;
                this.tag();
                }
                break;
            case 14:
                localContext = new TemplatePrimaryContext(localContext);
                this.enterOuterAlt(localContext, 14);
                {
                this.state = 655;
                this.template();
                }
                break;
            case 15:
                localContext = new NumberPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 15);
                {
                this.state = 656;
                this.number_();
                }
                break;
            case 16:
                localContext = new StringPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 16);
                {
                this.state = 657;
                this.match(HogParser.STRING);
                }
                break;
            case 17:
                localContext = new NullPrimaryContext(localContext);
                this.enterOuterAlt(localContext, 17);
                {
                this.state = 658;
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
            this.state = 719;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 72, this.context) ) {
            case 1:
                localContext = new StarSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 661;
                this.match(HogParser.ASTERISK);
                this.state = 663;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 62, this.context) ) {
                case 1:
                    {
                    this.state = 662;
                    this.exclude();
                    }
                    break;
                }
                this.state = 666;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 63, this.context) ) {
                case 1:
                    {
                    this.state = 665;
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
                this.state = 668;
                this.match(HogParser.LAMBDA);
                this.state = 669;
                this.identifier();
                this.state = 674;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 64, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 670;
                        this.match(HogParser.COMMA);
                        this.state = 671;
                        this.identifier();
                        }
                        }
                    }
                    this.state = 676;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 64, this.context);
                }
                this.state = 678;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 169) {
                    {
                    this.state = 677;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 680;
                this.match(HogParser.COLON);
                this.state = 681;
                this.expr(0);
                }
                break;
            case 3:
                localContext = new ParenthesizedSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 683;
                this.parenthesized();
                }
                break;
            case 4:
                localContext = new ArraySecondaryContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 685;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 5) {
                    {
                    this.state = 684;
                    this.match(HogParser.ARRAY);
                    }
                }

                this.state = 687;
                this.match(HogParser.LBRACKET);
                this.state = 689;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                    {
                    this.state = 688;
                    this.exprList();
                    }
                }

                this.state = 691;
                this.match(HogParser.RBRACKET);
                }
                break;
            case 5:
                localContext = new BraceSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 692;
                this.match(HogParser.LBRACE);
                this.state = 708;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                    {
                    this.state = 693;
                    this.expr(0);
                    this.state = 706;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 168) {
                        {
                        this.state = 694;
                        this.match(HogParser.COLON);
                        this.state = 695;
                        (localContext as BraceSecondaryContext)._content = this.expr(0);
                        this.state = 700;
                        this.errorHandler.sync(this);
                        alternative = this.interpreter.adaptivePredict(this.tokenStream, 68, this.context);
                        while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                            if (alternative === 1) {
                                {
                                {
                                this.state = 696;
                                this.match(HogParser.COMMA);
                                this.state = 697;
                                this.dictItem();
                                }
                                }
                            }
                            this.state = 702;
                            this.errorHandler.sync(this);
                            alternative = this.interpreter.adaptivePredict(this.tokenStream, 68, this.context);
                        }
                        this.state = 704;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 169) {
                            {
                            this.state = 703;
                            this.match(HogParser.COMMA);
                            }
                        }

                        }
                    }

                    }
                }

                this.state = 710;
                this.match(HogParser.RBRACE);
                }
                break;
            case 6:
                localContext = new ArrowSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 711;
                this.arrow();
                }
                break;
            case 7:
                localContext = new NamedArgumentSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 712;
                this.identifier();
                this.state = 713;
                _la = this.tokenStream.LA(1);
                if(!(_la === 144 || _la === 167)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 714;
                this.expr(0);
                }
                break;
            case 8:
                localContext = new PositionSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 716;
                this.match(HogParser.HASH);
                this.state = 717;
                this.match(HogParser.DECIMAL);
                }
                break;
            case 9:
                localContext = new FieldSecondaryContext(localContext);
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 718;
                this.fieldName();
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
            this.state = 721;
            this.match(HogParser.WHEN);
            this.state = 722;
            localContext._condition = this.expr(0);
            this.state = 723;
            this.match(HogParser.THEN);
            this.state = 724;
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
            this.state = 726;
            localContext._key = this.expr(0);
            this.state = 727;
            this.match(HogParser.COLON);
            this.state = 728;
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
            this.state = 730;
            this.identifier();
            this.state = 731;
            this.argumentList();
            this.state = 754;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 77, this.context) ) {
            case 1:
                {
                this.state = 732;
                this.match(HogParser.WITHIN);
                this.state = 733;
                this.match(HogParser.GROUP);
                this.state = 734;
                this.match(HogParser.LPAREN);
                this.state = 735;
                this.orderBy();
                this.state = 736;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                {
                this.state = 739;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 73, this.context) ) {
                case 1:
                    {
                    this.state = 738;
                    this.argumentList();
                    }
                    break;
                }
                this.state = 742;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 74, this.context) ) {
                case 1:
                    {
                    this.state = 741;
                    this.filter();
                    }
                    break;
                }
                this.state = 752;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 76, this.context) ) {
                case 1:
                    {
                    this.state = 744;
                    this.match(HogParser.OVER);
                    this.state = 750;
                    this.errorHandler.sync(this);
                    switch (this.tokenStream.LA(1)) {
                    case HogParser.LPAREN:
                        {
                        this.state = 745;
                        this.match(HogParser.LPAREN);
                        this.state = 746;
                        this.window();
                        this.state = 747;
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
                    case HogParser.CALLEE:
                    case HogParser.IDENT:
                    case HogParser.QUOTED_IDENT:
                        {
                        this.state = 749;
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
            this.state = 756;
            _la = this.tokenStream.LA(1);
            if(!(_la === 135 || _la === 195)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 758;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 78, this.context) ) {
            case 1:
                {
                this.state = 757;
                this.match(HogParser.DISTINCT);
                }
                break;
            }
            this.state = 774;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 82, this.context) ) {
            case 1:
                {
                this.state = 760;
                this.exprList();
                this.state = 764;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 79, this.context) ) {
                case 1:
                    {
                    this.state = 761;
                    this.match(HogParser.ORDER);
                    this.state = 762;
                    this.match(HogParser.BY);
                    this.state = 763;
                    this.orderItems();
                    }
                    break;
                }
                this.state = 767;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 28 || ((((_la - 55)) & ~0x1F) === 0 && ((1 << (_la - 55)) & 37750785) !== 0) || _la === 103 || _la === 120) {
                    {
                    this.state = 766;
                    this.setTail();
                    }
                }

                }
                break;
            case 2:
                {
                this.state = 772;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 80) {
                    {
                    this.state = 769;
                    this.match(HogParser.ORDER);
                    this.state = 770;
                    this.match(HogParser.BY);
                    this.state = 771;
                    this.orderItems();
                    }
                }

                }
                break;
            }
            this.state = 776;
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
            this.state = 778;
            this.match(HogParser.FILTER);
            this.state = 779;
            this.match(HogParser.LPAREN);
            this.state = 780;
            this.match(HogParser.WHERE);
            this.state = 781;
            this.expr(0);
            this.state = 782;
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
            this.state = 799;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 85, this.context) ) {
            case 1:
                localContext = new QueryParensContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 784;
                this.match(HogParser.LPAREN);
                this.state = 785;
                this.querySelect();
                this.state = 786;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                localContext = new ExprParensContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 788;
                this.match(HogParser.LPAREN);
                this.state = 789;
                this.expr(0);
                this.state = 795;
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
                    this.state = 790;
                    this.setTail();
                    }
                    break;
                case HogParser.COMMA:
                    {
                    this.state = 791;
                    this.match(HogParser.COMMA);
                    this.state = 793;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                        {
                        this.state = 792;
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
                this.state = 797;
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
            this.state = 827;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LPAREN_ARROW:
                {
                this.state = 801;
                this.match(HogParser.LPAREN_ARROW);
                this.state = 813;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 201326621) !== 0)) {
                    {
                    this.state = 802;
                    this.identifier();
                    this.state = 807;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 86, this.context);
                    while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                        if (alternative === 1) {
                            {
                            {
                            this.state = 803;
                            this.match(HogParser.COMMA);
                            this.state = 804;
                            this.identifier();
                            }
                            }
                        }
                        this.state = 809;
                        this.errorHandler.sync(this);
                        alternative = this.interpreter.adaptivePredict(this.tokenStream, 86, this.context);
                    }
                    this.state = 811;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 169) {
                        {
                        this.state = 810;
                        this.match(HogParser.COMMA);
                        }
                    }

                    }
                }

                this.state = 815;
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
            case HogParser.CALLEE:
            case HogParser.IDENT:
            case HogParser.QUOTED_IDENT:
                {
                this.state = 816;
                this.identifier();
                this.state = 821;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 89, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 817;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 143 || _la === 169)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 818;
                        this.identifier();
                        }
                        }
                    }
                    this.state = 823;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 89, this.context);
                }
                this.state = 825;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 143 || _la === 169) {
                    {
                    this.state = 824;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 143 || _la === 169)) {
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
            this.state = 829;
            this.match(HogParser.ARROW);
            this.state = 832;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 92, this.context) ) {
            case 1:
                {
                this.state = 830;
                this.expr(0);
                }
                break;
            case 2:
                {
                this.state = 831;
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
            this.state = 834;
            this.match(HogParser.EXCLUDE);
            this.state = 835;
            this.match(HogParser.LPAREN);
            this.state = 836;
            this.dottedName();
            this.state = 841;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 93, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 837;
                    this.match(HogParser.COMMA);
                    this.state = 838;
                    this.dottedName();
                    }
                    }
                }
                this.state = 843;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 93, this.context);
            }
            this.state = 845;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 169) {
                {
                this.state = 844;
                this.match(HogParser.COMMA);
                }
            }

            this.state = 847;
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
            this.state = 849;
            this.match(HogParser.REPLACE);
            this.state = 850;
            this.match(HogParser.LPAREN);
            this.state = 851;
            this.replaceItem();
            this.state = 856;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 169) {
                {
                {
                this.state = 852;
                this.match(HogParser.COMMA);
                this.state = 853;
                this.replaceItem();
                }
                }
                this.state = 858;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 859;
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
            this.state = 861;
            this.expr(0);
            this.state = 862;
            _la = this.tokenStream.LA(1);
            if(!(_la === 6 || _la === 145)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 863;
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
            this.state = 865;
            this.match(HogParser.TEMPLATE_START);
            this.state = 869;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 199 || _la === 202) {
                {
                {
                this.state = 866;
                this.templatePart();
                }
                }
                this.state = 871;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 872;
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
            this.state = 879;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.TEMPLATE_TEXT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 874;
                this.match(HogParser.TEMPLATE_TEXT);
                }
                break;
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 875;
                this.match(HogParser.LBRACE);
                this.state = 876;
                this.expr(0);
                this.state = 877;
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
            this.state = 882;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 171 || _la === 191) {
                {
                this.state = 881;
                _la = this.tokenStream.LA(1);
                if(!(_la === 171 || _la === 191)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 892;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 99, this.context) ) {
            case 1:
                {
                this.state = 884;
                this.floatNumber();
                }
                break;
            case 2:
                {
                this.state = 885;
                this.match(HogParser.BINARY);
                }
                break;
            case 3:
                {
                this.state = 886;
                this.match(HogParser.OCTAL);
                }
                break;
            case 4:
                {
                this.state = 887;
                this.match(HogParser.BAD_OCTAL);
                }
                break;
            case 5:
                {
                this.state = 888;
                this.match(HogParser.DECIMAL);
                }
                break;
            case 6:
                {
                this.state = 889;
                this.match(HogParser.HEX);
                }
                break;
            case 7:
                {
                this.state = 890;
                this.match(HogParser.INF);
                }
                break;
            case 8:
                {
                this.state = 891;
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
            this.state = 902;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.FLOAT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 894;
                this.match(HogParser.FLOAT);
                }
                break;
            case HogParser.DOT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 895;
                this.match(HogParser.DOT);
                this.state = 896;
                _la = this.tokenStream.LA(1);
                if(!(_la === 161 || _la === 164)) {
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
                this.state = 897;
                this.match(HogParser.DECIMAL);
                this.state = 898;
                _la = this.tokenStream.LA(1);
                if(!(_la === 142 || _la === 172)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 900;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 100, this.context) ) {
                case 1:
                    {
                    this.state = 899;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 161 || _la === 164)) {
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
            this.state = 904;
            this.castTypeName();
            this.state = 911;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 103, this.context) ) {
            case 1:
                {
                this.state = 905;
                this.match(HogParser.WITH);
                this.state = 907;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 67) {
                    {
                    this.state = 906;
                    this.match(HogParser.LOCAL);
                    }
                }

                this.state = 909;
                this.match(HogParser.TIME);
                this.state = 910;
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
            this.state = 913;
            _la = this.tokenStream.LA(1);
            if(!(_la === 21 || _la === 22 || ((((_la - 45)) & ~0x1F) === 0 && ((1 << (_la - 45)) & 50333697) !== 0) || ((((_la - 89)) & ~0x1F) === 0 && ((1 << (_la - 89)) & 3146753) !== 0) || ((((_la - 124)) & ~0x1F) === 0 && ((1 << (_la - 124)) & 2147483777) !== 0) || _la === 156)) {
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
            this.state = 1006;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 118, this.context) ) {
            case 1:
                localContext = new MembersTypeContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 915;
                this.identifier();
                this.state = 916;
                _la = this.tokenStream.LA(1);
                if(!(_la === 135 || _la === 195)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 917;
                this.typeMember();
                this.state = 922;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 104, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 918;
                        this.match(HogParser.COMMA);
                        this.state = 919;
                        this.typeMember();
                        }
                        }
                    }
                    this.state = 924;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 104, this.context);
                }
                this.state = 926;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 169) {
                    {
                    this.state = 925;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 928;
                this.match(HogParser.RPAREN);
                this.state = 932;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 136 || _la === 197) {
                    {
                    {
                    this.state = 929;
                    this.arraySuffix();
                    }
                    }
                    this.state = 934;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 2:
                localContext = new EnumTypeContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 935;
                this.identifier();
                this.state = 936;
                _la = this.tokenStream.LA(1);
                if(!(_la === 135 || _la === 195)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 937;
                this.enumMember();
                this.state = 942;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 107, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 938;
                        this.match(HogParser.COMMA);
                        this.state = 939;
                        this.enumMember();
                        }
                        }
                    }
                    this.state = 944;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 107, this.context);
                }
                this.state = 946;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 169) {
                    {
                    this.state = 945;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 948;
                this.match(HogParser.RPAREN);
                this.state = 952;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 136 || _la === 197) {
                    {
                    {
                    this.state = 949;
                    this.arraySuffix();
                    }
                    }
                    this.state = 954;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 3:
                localContext = new NestedTypeContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 955;
                this.identifier();
                this.state = 956;
                _la = this.tokenStream.LA(1);
                if(!(_la === 135 || _la === 195)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 957;
                this.typeExpr();
                this.state = 962;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 110, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 958;
                        this.match(HogParser.COMMA);
                        this.state = 959;
                        this.typeExpr();
                        }
                        }
                    }
                    this.state = 964;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 110, this.context);
                }
                this.state = 966;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 169) {
                    {
                    this.state = 965;
                    this.match(HogParser.COMMA);
                    }
                }

                this.state = 968;
                this.match(HogParser.RPAREN);
                this.state = 972;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 136 || _la === 197) {
                    {
                    {
                    this.state = 969;
                    this.arraySuffix();
                    }
                    }
                    this.state = 974;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 4:
                localContext = new ParametersTypeContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 975;
                this.identifier();
                this.state = 976;
                _la = this.tokenStream.LA(1);
                if(!(_la === 135 || _la === 195)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 978;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                    {
                    this.state = 977;
                    this.exprList();
                    }
                }

                this.state = 980;
                this.match(HogParser.RPAREN);
                this.state = 984;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 136 || _la === 197) {
                    {
                    {
                    this.state = 981;
                    this.arraySuffix();
                    }
                    }
                    this.state = 986;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 5:
                localContext = new WordsTypeContext(localContext);
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 987;
                this.identifier();
                this.state = 989;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 988;
                    this.identifier();
                    }
                    }
                    this.state = 991;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 201326621) !== 0));
                this.state = 996;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 136 || _la === 197) {
                    {
                    {
                    this.state = 993;
                    this.arraySuffix();
                    }
                    }
                    this.state = 998;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
                break;
            case 6:
                localContext = new NameTypeContext(localContext);
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 999;
                this.identifier();
                this.state = 1003;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 136 || _la === 197) {
                    {
                    {
                    this.state = 1000;
                    this.arraySuffix();
                    }
                    }
                    this.state = 1005;
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
            this.state = 1008;
            this.identifier();
            this.state = 1009;
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
            this.state = 1011;
            this.match(HogParser.STRING);
            this.state = 1012;
            this.match(HogParser.EQUAL);
            this.state = 1013;
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
            this.state = 1015;
            _la = this.tokenStream.LA(1);
            if(!(_la === 136 || _la === 197)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 1017;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 164) {
                {
                this.state = 1016;
                this.match(HogParser.DECIMAL);
                }
            }

            this.state = 1019;
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
            this.state = 1050;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 123, this.context) ) {
            case 1:
                localContext = new EmptyTagContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1021;
                _la = this.tokenStream.LA(1);
                if(!(_la === 178 || _la === 179)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1022;
                this.tagName();
                this.state = 1026;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 201326621) !== 0) || _la === 208) {
                    {
                    {
                    this.state = 1023;
                    this.tagAttribute();
                    }
                    }
                    this.state = 1028;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1029;
                _la = this.tokenStream.LA(1);
                if(!(_la === 182 || _la === 209)) {
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
                this.state = 1031;
                _la = this.tokenStream.LA(1);
                if(!(_la === 178 || _la === 179)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1032;
                (localContext as FullTagContext)._open = this.tagName();
                this.state = 1036;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 201326621) !== 0) || _la === 208) {
                    {
                    {
                    this.state = 1033;
                    this.tagAttribute();
                    }
                    }
                    this.state = 1038;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1039;
                _la = this.tokenStream.LA(1);
                if(!(_la === 180 || _la === 210)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1043;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (((((_la - 178)) & ~0x1F) === 0 && ((1 << (_la - 178)) & 2097155) !== 0) || _la === 211) {
                    {
                    {
                    this.state = 1040;
                    this.tagChild();
                    }
                    }
                    this.state = 1045;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1046;
                this.match(HogParser.TAG_END_START);
                this.state = 1047;
                (localContext as FullTagContext)._close = this.tagName();
                this.state = 1048;
                _la = this.tokenStream.LA(1);
                if(!(_la === 180 || _la === 210)) {
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
            this.state = 1054;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.TAG_NAME:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1052;
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
            case HogParser.CALLEE:
            case HogParser.IDENT:
            case HogParser.QUOTED_IDENT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1053;
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
            this.state = 1069;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 126, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1056;
                this.tagName();
                this.state = 1057;
                this.match(HogParser.EQUAL);
                this.state = 1060;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case HogParser.STRING:
                    {
                    this.state = 1058;
                    this.match(HogParser.STRING);
                    }
                    break;
                case HogParser.TEMPLATE_START:
                    {
                    this.state = 1059;
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
                this.state = 1062;
                this.tagName();
                this.state = 1063;
                this.match(HogParser.EQUAL);
                this.state = 1064;
                this.match(HogParser.LBRACE);
                this.state = 1065;
                this.expr(0);
                this.state = 1066;
                this.match(HogParser.RBRACE);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1068;
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
            this.state = 1077;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.TAG_LESS:
            case HogParser.LESS:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1071;
                this.tag();
                }
                break;
            case HogParser.TAG_TEXT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1072;
                this.match(HogParser.TAG_TEXT);
                }
                break;
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1073;
                this.match(HogParser.LBRACE);
                this.state = 1074;
                this.expr(0);
                this.state = 1075;
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
            this.state = 1079;
            this.selectAtom();
            this.state = 1083;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103) {
                {
                {
                this.state = 1080;
                this.trailer();
                }
                }
                this.state = 1085;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1089;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 28 || _la === 55 || _la === 120) {
                {
                {
                this.state = 1086;
                this.setMember();
                }
                }
                this.state = 1091;
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
            this.state = 1092;
            this.queryAtom();
            this.state = 1096;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103) {
                {
                {
                this.state = 1093;
                this.trailer();
                }
                }
                this.state = 1098;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1102;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 28 || _la === 55 || _la === 120) {
                {
                {
                this.state = 1099;
                this.setMember();
                }
                }
                this.state = 1104;
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
            this.state = 1121;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LIMIT:
            case HogParser.OFFSET:
            case HogParser.ORDER:
            case HogParser.SETTINGS:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1106;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1105;
                    this.trailer();
                    }
                    }
                    this.state = 1108;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103);
                this.state = 1113;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 28 || _la === 55 || _la === 120) {
                    {
                    {
                    this.state = 1110;
                    this.setMember();
                    }
                    }
                    this.state = 1115;
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
                this.state = 1117;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1116;
                    this.setMember();
                    }
                    }
                    this.state = 1119;
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
            this.state = 1123;
            this.setOperator();
            this.state = 1124;
            this.selectAtom();
            this.state = 1128;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (((((_la - 66)) & ~0x1F) === 0 && ((1 << (_la - 66)) & 18433) !== 0) || _la === 103) {
                {
                {
                this.state = 1125;
                this.trailer();
                }
                }
                this.state = 1130;
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
            this.state = 1139;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.EXCEPT:
                {
                this.state = 1131;
                this.match(HogParser.EXCEPT);
                this.state = 1133;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 1) {
                    {
                    this.state = 1132;
                    this.match(HogParser.ALL);
                    }
                }

                }
                break;
            case HogParser.INTERSECT:
            case HogParser.UNION:
                {
                this.state = 1135;
                _la = this.tokenStream.LA(1);
                if(!(_la === 55 || _la === 120)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1137;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 1 || _la === 25) {
                    {
                    this.state = 1136;
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
            this.state = 1143;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 11) {
                {
                this.state = 1141;
                this.match(HogParser.BY);
                this.state = 1142;
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
            this.state = 1154;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.SELECT:
            case HogParser.WITH:
            case HogParser.SELECT_LIST:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1145;
                this.queryAtom();
                }
                break;
            case HogParser.LPAREN:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1146;
                this.match(HogParser.LPAREN);
                this.state = 1147;
                this.setSelect();
                this.state = 1148;
                this.match(HogParser.RPAREN);
                }
                break;
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1150;
                this.match(HogParser.LBRACE);
                this.state = 1151;
                this.expr(0);
                this.state = 1152;
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
            this.state = 1165;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.SELECT:
            case HogParser.SELECT_LIST:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1156;
                this.selectStatement();
                }
                break;
            case HogParser.WITH:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1157;
                this.with_();
                this.state = 1163;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case HogParser.SELECT:
                case HogParser.SELECT_LIST:
                    {
                    this.state = 1158;
                    this.selectStatement();
                    }
                    break;
                case HogParser.LPAREN:
                    {
                    this.state = 1159;
                    this.match(HogParser.LPAREN);
                    this.state = 1160;
                    this.setSelect();
                    this.state = 1161;
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
            this.state = 1200;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.ORDER:
                localContext = new OrderTrailerContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1167;
                this.orderBy();
                }
                break;
            case HogParser.LIMIT:
                localContext = new LimitTrailerContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1168;
                this.match(HogParser.LIMIT);
                this.state = 1169;
                this.expr(0);
                this.state = 1171;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 190) {
                    {
                    this.state = 1170;
                    this.match(HogParser.PERCENT);
                    }
                }

                this.state = 1175;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 169) {
                    {
                    this.state = 1173;
                    this.match(HogParser.COMMA);
                    this.state = 1174;
                    this.expr(0);
                    }
                }

                this.state = 1179;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 129) {
                    {
                    this.state = 1177;
                    this.match(HogParser.WITH);
                    this.state = 1178;
                    this.match(HogParser.TIES);
                    }
                }

                this.state = 1183;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 11) {
                    {
                    this.state = 1181;
                    this.match(HogParser.BY);
                    this.state = 1182;
                    this.exprList();
                    }
                }

                }
                break;
            case HogParser.OFFSET:
                localContext = new OffsetTrailerContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1185;
                this.match(HogParser.OFFSET);
                this.state = 1186;
                this.expr(0);
                this.state = 1189;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 11) {
                    {
                    this.state = 1187;
                    this.match(HogParser.BY);
                    this.state = 1188;
                    this.exprList();
                    }
                }

                }
                break;
            case HogParser.SETTINGS:
                localContext = new SettingsTrailerContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1191;
                this.match(HogParser.SETTINGS);
                this.state = 1192;
                this.setting();
                this.state = 1197;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 169) {
                    {
                    {
                    this.state = 1193;
                    this.match(HogParser.COMMA);
                    this.state = 1194;
                    this.setting();
                    }
                    }
                    this.state = 1199;
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
            this.state = 1202;
            this.identifier();
            this.state = 1203;
            this.match(HogParser.EQUAL);
            this.state = 1207;
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
                this.state = 1204;
                this.number_();
                }
                break;
            case HogParser.STRING:
                {
                this.state = 1205;
                this.match(HogParser.STRING);
                }
                break;
            case HogParser.NULL:
                {
                this.state = 1206;
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
            this.state = 1209;
            this.selectHead();
            this.state = 1212;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 39) {
                {
                this.state = 1210;
                this.match(HogParser.FROM);
                this.state = 1211;
                this.from_(0);
                }
            }

            this.state = 1215;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 5 || _la === 53 || _la === 63) {
                {
                this.state = 1214;
                this.arrayJoin();
                }
            }

            this.state = 1219;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 87) {
                {
                this.state = 1217;
                this.match(HogParser.PREWHERE);
                this.state = 1218;
                localContext._prewhere = this.expr(0);
                }
            }

            this.state = 1223;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 126) {
                {
                this.state = 1221;
                this.match(HogParser.WHERE);
                this.state = 1222;
                localContext._where = this.expr(0);
                }
            }

            this.state = 1229;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 157, this.context) ) {
            case 1:
                {
                this.state = 1226;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1225;
                    this.match(HogParser.USING);
                    }
                }

                this.state = 1228;
                localContext._firstSample = this.sample();
                }
                break;
            }
            this.state = 1234;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 42) {
                {
                this.state = 1231;
                this.match(HogParser.GROUP);
                this.state = 1232;
                this.match(HogParser.BY);
                this.state = 1233;
                this.grouping();
                }
            }

            this.state = 1238;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 159, this.context) ) {
            case 1:
                {
                this.state = 1236;
                this.match(HogParser.WITH);
                this.state = 1237;
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
            this.state = 1242;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 129) {
                {
                this.state = 1240;
                this.match(HogParser.WITH);
                this.state = 1241;
                this.match(HogParser.TOTALS);
                }
            }

            this.state = 1246;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 44) {
                {
                this.state = 1244;
                this.match(HogParser.HAVING);
                this.state = 1245;
                localContext._having = this.expr(0);
                }
            }

            this.state = 1250;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 88) {
                {
                this.state = 1248;
                this.match(HogParser.QUALIFY);
                this.state = 1249;
                localContext._qualify = this.expr(0);
                }
            }

            this.state = 1254;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 122) {
                {
                this.state = 1252;
                this.match(HogParser.USING);
                this.state = 1253;
                localContext._secondSample = this.sample();
                }
            }

            this.state = 1265;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 128) {
                {
                this.state = 1256;
                this.match(HogParser.WINDOW);
                this.state = 1257;
                this.windowDefinition();
                this.state = 1262;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 169) {
                    {
                    {
                    this.state = 1258;
                    this.match(HogParser.COMMA);
                    this.state = 1259;
                    this.windowDefinition();
                    }
                    }
                    this.state = 1264;
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
            this.state = 1267;
            this.match(HogParser.TOP);
            this.state = 1268;
            this.match(HogParser.DECIMAL);
            this.state = 1271;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 166, this.context) ) {
            case 1:
                {
                this.state = 1269;
                this.match(HogParser.WITH);
                this.state = 1270;
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
            this.state = 1305;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 173, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1273;
                this.match(HogParser.SELECT);
                this.state = 1275;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 167, this.context) ) {
                case 1:
                    {
                    this.state = 1274;
                    this.match(HogParser.DISTINCT);
                    }
                    break;
                }
                this.state = 1278;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 168, this.context) ) {
                case 1:
                    {
                    this.state = 1277;
                    this.top();
                    }
                    break;
                }
                this.state = 1280;
                this.column();
                this.state = 1285;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 169, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 1281;
                        this.match(HogParser.COMMA);
                        this.state = 1282;
                        this.column();
                        }
                        }
                    }
                    this.state = 1287;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 169, this.context);
                }
                this.state = 1288;
                this.match(HogParser.COMMA);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1290;
                _la = this.tokenStream.LA(1);
                if(!(_la === 100 || _la === 147)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1292;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 170, this.context) ) {
                case 1:
                    {
                    this.state = 1291;
                    this.match(HogParser.DISTINCT);
                    }
                    break;
                }
                this.state = 1295;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 171, this.context) ) {
                case 1:
                    {
                    this.state = 1294;
                    this.top();
                    }
                    break;
                }
                this.state = 1297;
                this.column();
                this.state = 1302;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 169) {
                    {
                    {
                    this.state = 1298;
                    this.match(HogParser.COMMA);
                    this.state = 1299;
                    this.column();
                    }
                    }
                    this.state = 1304;
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
            this.state = 1317;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 175, this.context) ) {
            case 1:
                localContext = new PrefixColumnContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1307;
                this.identifier();
                this.state = 1308;
                this.match(HogParser.COLON);
                this.state = 1309;
                this.expr(0);
                }
                break;
            case 2:
                localContext = new FromColumnContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1311;
                this.match(HogParser.FROM);
                this.state = 1312;
                this.implicitAlias();
                }
                break;
            case 3:
                localContext = new ExprColumnContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1313;
                this.expr(0);
                this.state = 1315;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 18907264) !== 0) || _la === 33 || _la === 46 || ((((_la - 93)) & ~0x1F) === 0 && ((1 << (_la - 93)) & 1572865) !== 0) || _la === 155 || _la === 156) {
                    {
                    this.state = 1314;
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
            this.state = 1319;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 18907264) !== 0) || _la === 33 || _la === 46 || ((((_la - 93)) & ~0x1F) === 0 && ((1 << (_la - 93)) & 1572865) !== 0) || _la === 155 || _la === 156)) {
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
            this.state = 1322;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 53 || _la === 63) {
                {
                this.state = 1321;
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

            this.state = 1324;
            this.match(HogParser.ARRAY);
            this.state = 1325;
            this.match(HogParser.JOIN);
            this.state = 1326;
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
            this.state = 1348;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 178, this.context) ) {
            case 1:
                localContext = new AllGroupingContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1328;
                this.match(HogParser.ALL);
                }
                break;
            case 2:
                localContext = new ModeGroupingContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1329;
                (localContext as ModeGroupingContext)._kind = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!(_la === 19 || _la === 95)) {
                    (localContext as ModeGroupingContext)._kind = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1330;
                this.match(HogParser.LPAREN);
                this.state = 1331;
                this.exprList();
                this.state = 1332;
                this.match(HogParser.RPAREN);
                }
                break;
            case 3:
                localContext = new SetsGroupingContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1334;
                this.match(HogParser.GROUPING);
                this.state = 1335;
                this.match(HogParser.SETS);
                this.state = 1336;
                this.match(HogParser.LPAREN);
                this.state = 1337;
                this.groupingSet();
                this.state = 1342;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 169) {
                    {
                    {
                    this.state = 1338;
                    this.match(HogParser.COMMA);
                    this.state = 1339;
                    this.groupingSet();
                    }
                    }
                    this.state = 1344;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1345;
                this.match(HogParser.RPAREN);
                }
                break;
            case 4:
                localContext = new ListGroupingContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1347;
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
            this.state = 1350;
            this.match(HogParser.LPAREN);
            this.state = 1352;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                {
                this.state = 1351;
                this.exprList();
                }
            }

            this.state = 1354;
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
            this.state = 1356;
            this.match(HogParser.WITH);
            this.state = 1358;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 180, this.context) ) {
            case 1:
                {
                this.state = 1357;
                this.match(HogParser.RECURSIVE);
                }
                break;
            }
            this.state = 1360;
            this.cte();
            this.state = 1365;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 181, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1361;
                    this.match(HogParser.COMMA);
                    this.state = 1362;
                    this.cte();
                    }
                    }
                }
                this.state = 1367;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 181, this.context);
            }
            this.state = 1369;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 169) {
                {
                this.state = 1368;
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
            this.state = 1395;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 187, this.context) ) {
            case 1:
                localContext = new SubqueryCteContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1371;
                this.identifier();
                this.state = 1373;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 135 || _la === 195) {
                    {
                    this.state = 1372;
                    this.nameList();
                    }
                }

                this.state = 1378;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1375;
                    this.match(HogParser.USING);
                    this.state = 1376;
                    this.match(HogParser.KEY);
                    this.state = 1377;
                    this.nameList();
                    }
                }

                this.state = 1380;
                this.match(HogParser.AS);
                this.state = 1385;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 68 || _la === 74) {
                    {
                    this.state = 1382;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 74) {
                        {
                        this.state = 1381;
                        this.match(HogParser.NOT);
                        }
                    }

                    this.state = 1384;
                    this.match(HogParser.MATERIALIZED);
                    }
                }

                this.state = 1387;
                this.match(HogParser.LPAREN);
                this.state = 1388;
                this.setSelect();
                this.state = 1389;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                localContext = new ColumnCteContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1391;
                this.expr(0);
                this.state = 1392;
                _la = this.tokenStream.LA(1);
                if(!(_la === 6 || _la === 145)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1393;
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
            this.state = 1397;
            _la = this.tokenStream.LA(1);
            if(!(_la === 135 || _la === 195)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            this.state = 1398;
            this.identifier();
            this.state = 1403;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 169) {
                {
                {
                this.state = 1399;
                this.match(HogParser.COMMA);
                this.state = 1400;
                this.identifier();
                }
                }
                this.state = 1405;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1406;
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
            this.state = 1408;
            this.match(HogParser.ORDER);
            this.state = 1409;
            this.match(HogParser.BY);
            this.state = 1410;
            this.orderItems();
            this.state = 1425;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 54) {
                {
                this.state = 1411;
                this.match(HogParser.INTERPOLATE);
                this.state = 1423;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 195) {
                    {
                    this.state = 1412;
                    this.match(HogParser.LPAREN);
                    this.state = 1413;
                    this.interpolation();
                    this.state = 1418;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 169) {
                        {
                        {
                        this.state = 1414;
                        this.match(HogParser.COMMA);
                        this.state = 1415;
                        this.interpolation();
                        }
                        }
                        this.state = 1420;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    this.state = 1421;
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
            this.state = 1427;
            this.orderItem();
            this.state = 1432;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 169) {
                {
                {
                this.state = 1428;
                this.match(HogParser.COMMA);
                this.state = 1429;
                this.orderItem();
                }
                }
                this.state = 1434;
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
            this.state = 1435;
            this.expr(0);
            this.state = 1437;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 25165952) !== 0)) {
                {
                this.state = 1436;
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

            this.state = 1441;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 76) {
                {
                this.state = 1439;
                this.match(HogParser.NULLS);
                this.state = 1440;
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

            this.state = 1445;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 16) {
                {
                this.state = 1443;
                this.match(HogParser.COLLATE);
                this.state = 1444;
                this.match(HogParser.STRING);
                }
            }

            this.state = 1461;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 129) {
                {
                this.state = 1447;
                this.match(HogParser.WITH);
                this.state = 1448;
                this.match(HogParser.FILL);
                this.state = 1451;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 39) {
                    {
                    this.state = 1449;
                    this.match(HogParser.FROM);
                    this.state = 1450;
                    localContext._low = this.expr(0);
                    }
                }

                this.state = 1455;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 1453;
                    this.match(HogParser.TO);
                    this.state = 1454;
                    localContext._high = this.expr(0);
                    }
                }

                this.state = 1459;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 104) {
                    {
                    this.state = 1457;
                    this.match(HogParser.STEP);
                    this.state = 1458;
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
            this.state = 1463;
            this.expr(0);
            this.state = 1466;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 6) {
                {
                this.state = 1464;
                this.match(HogParser.AS);
                this.state = 1465;
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
            this.state = 1471;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 83) {
                {
                this.state = 1468;
                this.match(HogParser.PARTITION);
                this.state = 1469;
                this.match(HogParser.BY);
                this.state = 1470;
                this.exprList();
                }
            }

            this.state = 1476;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 80) {
                {
                this.state = 1473;
                this.match(HogParser.ORDER);
                this.state = 1474;
                this.match(HogParser.BY);
                this.state = 1475;
                this.orderItems();
                }
            }

            this.state = 1480;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 90 || _la === 97) {
                {
                this.state = 1478;
                localContext._unit = this.tokenStream.LT(1);
                _la = this.tokenStream.LA(1);
                if(!(_la === 90 || _la === 97)) {
                    localContext._unit = this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1479;
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
            this.state = 1488;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 204, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1482;
                this.frameBound();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1483;
                this.match(HogParser.BETWEEN);
                this.state = 1484;
                this.frameBound();
                this.state = 1485;
                this.match(HogParser.AND);
                this.state = 1486;
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
            this.state = 1499;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 205, this.context) ) {
            case 1:
                localContext = new CurrentRowBoundContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1490;
                this.match(HogParser.CURRENT);
                this.state = 1491;
                this.match(HogParser.ROW);
                }
                break;
            case 2:
                localContext = new UnboundedPrecedingBoundContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1492;
                this.match(HogParser.UNBOUNDED);
                this.state = 1493;
                this.match(HogParser.PRECEDING);
                }
                break;
            case 3:
                localContext = new UnboundedFollowingBoundContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1494;
                this.match(HogParser.UNBOUNDED);
                this.state = 1495;
                this.match(HogParser.FOLLOWING);
                }
                break;
            case 4:
                localContext = new ValueBoundContext(localContext);
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1496;
                this.expr(0);
                this.state = 1497;
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
            this.state = 1501;
            this.identifier();
            this.state = 1502;
            this.match(HogParser.AS);
            this.state = 1503;
            this.match(HogParser.LPAREN);
            this.state = 1504;
            this.window();
            this.state = 1505;
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
            this.state = 1519;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 208, this.context) ) {
            case 1:
                {
                localContext = new TableFromContext(localContext);
                this.context = localContext;

                this.state = 1508;
                this.table(0);
                this.state = 1510;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 206, this.context) ) {
                case 1:
                    {
                    this.state = 1509;
                    this.match(HogParser.FINAL);
                    }
                    break;
                }
                this.state = 1513;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 207, this.context) ) {
                case 1:
                    {
                    this.state = 1512;
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
                this.state = 1515;
                this.match(HogParser.LPAREN);
                this.state = 1516;
                this.from_(0);
                this.state = 1517;
                this.match(HogParser.RPAREN);
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1565;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 216, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 1563;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 215, this.context) ) {
                    case 1:
                        {
                        localContext = new CrossFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1521;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 1525;
                        this.errorHandler.sync(this);
                        switch (this.tokenStream.LA(1)) {
                        case HogParser.CROSS:
                            {
                            this.state = 1522;
                            this.match(HogParser.CROSS);
                            this.state = 1523;
                            this.match(HogParser.JOIN);
                            }
                            break;
                        case HogParser.COMMA:
                            {
                            this.state = 1524;
                            this.match(HogParser.COMMA);
                            }
                            break;
                        default:
                            throw new antlr.NoViableAltException(this);
                        }
                        this.state = 1527;
                        this.from_(6);
                        }
                        break;
                    case 2:
                        {
                        localContext = new JoinFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1528;
                        if (!(this.precpred(this.context, 7))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 7)");
                        }
                        this.state = 1530;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 73) {
                            {
                            this.state = 1529;
                            this.match(HogParser.NATURAL);
                            }
                        }

                        this.state = 1533;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || ((((_la - 40)) & ~0x1F) === 0 && ((1 << (_la - 40)) & 8396801) !== 0) || _la === 94 || _la === 101) {
                            {
                            this.state = 1532;
                            this.joinKind();
                            }
                        }

                        this.state = 1535;
                        this.match(HogParser.JOIN);
                        this.state = 1536;
                        this.from_(0);
                        this.state = 1538;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 212, this.context) ) {
                        case 1:
                            {
                            this.state = 1537;
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
                        this.state = 1540;
                        if (!(this.precpred(this.context, 6))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 6)");
                        }
                        this.state = 1541;
                        this.match(HogParser.POSITIONAL);
                        this.state = 1542;
                        this.match(HogParser.JOIN);
                        this.state = 1543;
                        this.from_(0);
                        this.state = 1545;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 213, this.context) ) {
                        case 1:
                            {
                            this.state = 1544;
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
                        this.state = 1547;
                        if (!(this.precpred(this.context, 4))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 4)");
                        }
                        this.state = 1548;
                        this.match(HogParser.PIVOT);
                        this.state = 1549;
                        this.match(HogParser.LPAREN);
                        this.state = 1550;
                        this.pivotBody();
                        this.state = 1551;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 5:
                        {
                        localContext = new UnpivotFromContext(new FromContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_from);
                        this.state = 1553;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 1554;
                        this.match(HogParser.UNPIVOT);
                        this.state = 1557;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 51) {
                            {
                            this.state = 1555;
                            this.match(HogParser.INCLUDE);
                            this.state = 1556;
                            this.match(HogParser.NULLS);
                            }
                        }

                        this.state = 1559;
                        this.match(HogParser.LPAREN);
                        this.state = 1560;
                        this.unpivotColumns();
                        this.state = 1561;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    }
                    }
                }
                this.state = 1567;
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
            this.state = 1613;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 228, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1569;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1568;
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

                this.state = 1571;
                this.match(HogParser.INNER);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1572;
                this.match(HogParser.INNER);
                this.state = 1574;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1573;
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
                this.state = 1576;
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
                this.state = 1577;
                this.match(HogParser.ASOF);
                this.state = 1578;
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
                this.state = 1580;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || _la === 101) {
                    {
                    this.state = 1579;
                    this.joinStrictness();
                    }
                }

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

                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 1586;
                _la = this.tokenStream.LA(1);
                if(!(_la === 63 || _la === 94)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1588;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1587;
                    this.match(HogParser.OUTER);
                    }
                }

                this.state = 1591;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 282) !== 0) || _la === 101) {
                    {
                    this.state = 1590;
                    this.joinStrictness();
                    }
                }

                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 1593;
                this.match(HogParser.ASOF);
                this.state = 1594;
                _la = this.tokenStream.LA(1);
                if(!(_la === 3 || _la === 101)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1595;
                _la = this.tokenStream.LA(1);
                if(!(_la === 63 || _la === 94)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1597;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1596;
                    this.match(HogParser.OUTER);
                    }
                }

                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 1600;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1599;
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

                }
                break;
            case 9:
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 1606;
                this.match(HogParser.FULL);
                this.state = 1608;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 1607;
                    this.match(HogParser.OUTER);
                    }
                }

                this.state = 1611;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 274) !== 0)) {
                    {
                    this.state = 1610;
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
            this.state = 1615;
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
            this.state = 1626;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 229, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1617;
                this.match(HogParser.ON);
                this.state = 1618;
                this.constraintList();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1619;
                this.match(HogParser.USING);
                this.state = 1620;
                this.match(HogParser.LPAREN);
                this.state = 1621;
                this.constraintList();
                this.state = 1622;
                this.match(HogParser.RPAREN);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1624;
                this.match(HogParser.USING);
                this.state = 1625;
                this.constraintList();
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
    public constraintList(): ConstraintListContext {
        let localContext = new ConstraintListContext(this.context, this.state);
        this.enterRule(localContext, 172, HogParser.RULE_constraintList);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1628;
            this.expr(0);
            this.state = 1633;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 230, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1629;
                    this.match(HogParser.COMMA);
                    this.state = 1630;
                    this.expr(0);
                    }
                    }
                }
                this.state = 1635;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 230, this.context);
            }
            this.state = 1637;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 231, this.context) ) {
            case 1:
                {
                this.state = 1636;
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
    public sample(): SampleContext {
        let localContext = new SampleContext(this.context, this.state);
        this.enterRule(localContext, 174, HogParser.RULE_sample);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1639;
            this.match(HogParser.SAMPLE);
            this.state = 1640;
            this.ratio();
            this.state = 1642;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 232, this.context) ) {
            case 1:
                {
                this.state = 1641;
                this.match(HogParser.PERCENT);
                }
                break;
            }
            this.state = 1646;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 233, this.context) ) {
            case 1:
                {
                this.state = 1644;
                this.match(HogParser.OFFSET);
                this.state = 1645;
                this.ratio();
                }
                break;
            }
            this.state = 1652;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 234, this.context) ) {
            case 1:
                {
                this.state = 1648;
                _la = this.tokenStream.LA(1);
                if(!(_la === 135 || _la === 195)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1649;
                this.identifier();
                this.state = 1650;
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
        this.enterRule(localContext, 176, HogParser.RULE_ratio);
        try {
            this.state = 1663;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case HogParser.LBRACE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1654;
                this.match(HogParser.LBRACE);
                this.state = 1655;
                this.expr(0);
                this.state = 1656;
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
                this.state = 1658;
                this.number_();
                this.state = 1661;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 235, this.context) ) {
                case 1:
                    {
                    this.state = 1659;
                    this.match(HogParser.SLASH);
                    this.state = 1660;
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
        let _startState = 178;
        this.enterRecursionRule(localContext, 178, HogParser.RULE_table, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1695;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 239, this.context) ) {
            case 1:
                {
                localContext = new FunctionTableContext(localContext);
                this.context = localContext;

                this.state = 1666;
                this.identifier();
                this.state = 1667;
                _la = this.tokenStream.LA(1);
                if(!(_la === 135 || _la === 195)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1669;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                    {
                    this.state = 1668;
                    this.exprList();
                    }
                }

                this.state = 1671;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                {
                localContext = new NameTableContext(localContext);
                this.context = localContext;
                this.state = 1673;
                this.dottedName();
                }
                break;
            case 3:
                {
                localContext = new QueryTableContext(localContext);
                this.context = localContext;
                this.state = 1674;
                this.match(HogParser.LPAREN);
                this.state = 1675;
                this.setSelect();
                this.state = 1676;
                this.match(HogParser.RPAREN);
                }
                break;
            case 4:
                {
                localContext = new ValuesTableContext(localContext);
                this.context = localContext;
                this.state = 1678;
                this.match(HogParser.LPAREN);
                this.state = 1679;
                this.match(HogParser.VALUES);
                this.state = 1680;
                this.valuesRow();
                this.state = 1685;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 169) {
                    {
                    {
                    this.state = 1681;
                    this.match(HogParser.COMMA);
                    this.state = 1682;
                    this.valuesRow();
                    }
                    }
                    this.state = 1687;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1688;
                this.match(HogParser.RPAREN);
                }
                break;
            case 5:
                {
                localContext = new TagTableContext(localContext);
                this.context = localContext;
                this.state = 1690;
                this.tag();
                }
                break;
            case 6:
                {
                localContext = new PlaceholderTableContext(localContext);
                this.context = localContext;
                this.state = 1691;
                this.match(HogParser.LBRACE);
                this.state = 1692;
                this.expr(0);
                this.state = 1693;
                this.match(HogParser.RBRACE);
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1724;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 244, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    {
                    this.state = 1722;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 243, this.context) ) {
                    case 1:
                        {
                        localContext = new PivotTableContext(new TableContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_table);
                        this.state = 1697;
                        if (!(this.precpred(this.context, 9))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 9)");
                        }
                        this.state = 1698;
                        this.match(HogParser.PIVOT);
                        this.state = 1699;
                        this.match(HogParser.LPAREN);
                        this.state = 1700;
                        this.pivotBody();
                        this.state = 1701;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 2:
                        {
                        localContext = new UnpivotTableContext(new TableContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_table);
                        this.state = 1703;
                        if (!(this.precpred(this.context, 8))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 8)");
                        }
                        this.state = 1704;
                        this.match(HogParser.UNPIVOT);
                        this.state = 1707;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 51) {
                            {
                            this.state = 1705;
                            this.match(HogParser.INCLUDE);
                            this.state = 1706;
                            this.match(HogParser.NULLS);
                            }
                        }

                        this.state = 1709;
                        this.match(HogParser.LPAREN);
                        this.state = 1710;
                        this.unpivotColumns();
                        this.state = 1711;
                        this.match(HogParser.RPAREN);
                        }
                        break;
                    case 3:
                        {
                        localContext = new AliasTableContext(new TableContext(parentContext, parentState));
                        this.pushNewRecursionContext(localContext, _startState, HogParser.RULE_table);
                        this.state = 1713;
                        if (!(this.precpred(this.context, 7))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 7)");
                        }
                        this.state = 1717;
                        this.errorHandler.sync(this);
                        switch (this.tokenStream.LA(1)) {
                        case HogParser.DATE:
                        case HogParser.FIRST:
                        case HogParser.ID:
                        case HogParser.KEY:
                        case HogParser.IDENT:
                        case HogParser.QUOTED_IDENT:
                            {
                            this.state = 1714;
                            this.tableAlias();
                            }
                            break;
                        case HogParser.AS:
                            {
                            this.state = 1715;
                            this.match(HogParser.AS);
                            this.state = 1716;
                            this.identifier();
                            }
                            break;
                        default:
                            throw new antlr.NoViableAltException(this);
                        }
                        this.state = 1720;
                        this.errorHandler.sync(this);
                        switch (this.interpreter.adaptivePredict(this.tokenStream, 242, this.context) ) {
                        case 1:
                            {
                            this.state = 1719;
                            this.nameList();
                            }
                            break;
                        }
                        }
                        break;
                    }
                    }
                }
                this.state = 1726;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 244, this.context);
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
        this.enterRule(localContext, 180, HogParser.RULE_tableAlias);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1727;
            _la = this.tokenStream.LA(1);
            if(!(_la === 21 || ((((_la - 35)) & ~0x1F) === 0 && ((1 << (_la - 35)) & 16779265) !== 0) || _la === 155 || _la === 156)) {
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
        this.enterRule(localContext, 182, HogParser.RULE_valuesRow);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1729;
            this.match(HogParser.LPAREN);
            this.state = 1730;
            this.expr(0);
            this.state = 1735;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 169) {
                {
                {
                this.state = 1731;
                this.match(HogParser.COMMA);
                this.state = 1732;
                this.expr(0);
                }
                }
                this.state = 1737;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1738;
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
        this.enterRule(localContext, 184, HogParser.RULE_pivotBody);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1740;
            this.exprList();
            this.state = 1741;
            this.match(HogParser.FOR);
            this.state = 1743;
            this.errorHandler.sync(this);
            alternative = 1;
            do {
                switch (alternative) {
                case 1:
                    {
                    {
                    this.state = 1742;
                    this.pivotColumn();
                    }
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                this.state = 1745;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 246, this.context);
            } while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER);
            this.state = 1750;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 42) {
                {
                this.state = 1747;
                this.match(HogParser.GROUP);
                this.state = 1748;
                this.match(HogParser.BY);
                this.state = 1749;
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
        this.enterRule(localContext, 186, HogParser.RULE_pivotColumn);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1752;
            this.pivotTarget();
            this.state = 1753;
            this.match(HogParser.IN);
            this.state = 1754;
            this.match(HogParser.LPAREN);
            this.state = 1755;
            this.exprList();
            this.state = 1756;
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
        this.enterRule(localContext, 188, HogParser.RULE_unpivotColumns);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1758;
            this.unpivotColumn();
            this.state = 1763;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 248, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1759;
                    this.match(HogParser.COMMA);
                    this.state = 1760;
                    this.unpivotColumn();
                    }
                    }
                }
                this.state = 1765;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 248, this.context);
            }
            this.state = 1767;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 169) {
                {
                this.state = 1766;
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
        this.enterRule(localContext, 190, HogParser.RULE_unpivotColumn);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1769;
            this.pivotTarget();
            this.state = 1770;
            this.match(HogParser.FOR);
            this.state = 1771;
            this.pivotTarget();
            this.state = 1772;
            this.match(HogParser.IN);
            this.state = 1773;
            this.match(HogParser.LPAREN);
            this.state = 1774;
            this.exprList();
            this.state = 1775;
            this.match(HogParser.RPAREN);
            this.state = 1779;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4286578155) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294967287) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 2101347389) !== 0) || ((((_la - 161)) & ~0x1F) === 0 && ((1 << (_la - 161)) & 1074138127) !== 0) || ((((_la - 193)) & ~0x1F) === 0 && ((1 << (_la - 193)) & 85) !== 0)) {
                {
                {
                this.state = 1776;
                this.pivotColumn();
                }
                }
                this.state = 1781;
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
        this.enterRule(localContext, 192, HogParser.RULE_pivotTarget);
        try {
            this.state = 1787;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 251, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1782;
                this.match(HogParser.LPAREN);
                this.state = 1783;
                this.exprList();
                this.state = 1784;
                this.match(HogParser.RPAREN);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1786;
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
        this.enterRule(localContext, 194, HogParser.RULE_dottedName);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1789;
            this.identifier();
            this.state = 1794;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 252, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1790;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 142 || _la === 172)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 1791;
                    this.identifier();
                    }
                    }
                }
                this.state = 1796;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 252, this.context);
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
        this.enterRule(localContext, 196, HogParser.RULE_intervalUnit);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1797;
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
        this.enterRule(localContext, 198, HogParser.RULE_identifier);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1799;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 201326621) !== 0))) {
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
    public fieldName(): FieldNameContext {
        let localContext = new FieldNameContext(this.context, this.state);
        this.enterRule(localContext, 200, HogParser.RULE_fieldName);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1801;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 4026515454) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4285529579) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 4294966135) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 3220175871) !== 0) || ((((_la - 129)) & ~0x1F) === 0 && ((1 << (_la - 129)) & 201326605) !== 0))) {
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
        case 89:
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
        4,1,215,1804,2,0,7,0,2,1,7,1,2,2,7,2,2,3,7,3,2,4,7,4,2,5,7,5,2,6,
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
        98,7,98,2,99,7,99,2,100,7,100,1,0,5,0,204,8,0,10,0,12,0,207,9,0,
        1,0,1,0,1,1,1,1,1,1,1,2,1,2,3,2,216,8,2,1,2,3,2,219,8,2,1,2,1,2,
        1,3,1,3,1,4,1,4,5,4,227,8,4,10,4,12,4,230,9,4,1,4,1,4,1,5,1,5,3,
        5,236,8,5,1,6,1,6,1,6,1,6,3,6,242,8,6,1,7,1,7,1,7,1,7,1,7,1,7,1,
        7,1,7,1,7,1,7,1,7,3,7,255,8,7,1,8,1,8,1,8,3,8,260,8,8,1,8,1,8,3,
        8,264,8,8,1,8,3,8,267,8,8,3,8,269,8,8,1,9,1,9,1,9,3,9,274,8,9,1,
        10,1,10,1,10,5,10,279,8,10,10,10,12,10,282,9,10,1,10,3,10,285,8,
        10,1,11,1,11,1,11,1,11,1,11,3,11,292,8,11,1,11,1,11,3,11,296,8,11,
        1,11,1,11,1,12,1,12,1,12,1,13,1,13,1,13,1,13,1,13,1,13,1,13,3,13,
        310,8,13,1,14,1,14,1,14,1,14,1,14,1,14,3,14,318,8,14,1,15,1,15,1,
        15,1,15,1,15,1,15,3,15,326,8,15,1,15,1,15,1,15,1,15,1,15,3,15,333,
        8,15,1,16,1,16,1,16,3,16,338,8,16,1,16,1,16,3,16,342,8,16,1,16,1,
        16,3,16,346,8,16,1,16,1,16,1,16,3,16,351,8,16,1,17,1,17,1,17,1,17,
        3,17,357,8,17,1,17,1,17,1,17,1,17,1,17,3,17,364,8,17,1,18,1,18,1,
        18,1,18,1,18,1,18,5,18,372,8,18,10,18,12,18,375,9,18,1,18,3,18,378,
        8,18,3,18,380,8,18,1,18,1,18,1,18,1,19,1,19,5,19,387,8,19,10,19,
        12,19,390,9,19,1,19,1,19,1,20,1,20,1,20,3,20,397,8,20,1,20,3,20,
        400,8,20,1,21,1,21,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,
        1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,1,22,3,22,423,8,22,
        5,22,425,8,22,10,22,12,22,428,9,22,1,23,1,23,1,23,1,23,1,23,1,23,
        1,23,3,23,437,8,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,
        1,23,1,23,1,23,1,23,3,23,452,8,23,1,23,1,23,1,23,1,23,1,23,1,23,
        1,23,1,23,1,23,1,23,1,23,3,23,465,8,23,1,23,1,23,1,23,1,23,1,23,
        1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,
        1,23,1,23,1,23,1,23,1,23,1,23,1,23,3,23,492,8,23,1,23,3,23,495,8,
        23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,
        23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,3,23,518,8,23,1,23,5,
        23,521,8,23,10,23,12,23,524,9,23,1,24,1,24,1,24,3,24,529,8,24,3,
        24,531,8,24,3,24,533,8,24,1,25,1,25,1,25,1,25,1,25,1,25,1,25,3,25,
        542,8,25,1,25,1,25,3,25,546,8,25,1,25,3,25,549,8,25,1,25,1,25,1,
        25,1,25,1,25,3,25,556,8,25,1,26,1,26,1,26,3,26,561,8,26,3,26,563,
        8,26,1,26,1,26,3,26,567,8,26,3,26,569,8,26,1,27,1,27,1,27,5,27,574,
        8,27,10,27,12,27,577,9,27,1,27,3,27,580,8,27,1,28,1,28,3,28,584,
        8,28,1,28,4,28,587,8,28,11,28,12,28,588,1,28,1,28,3,28,593,8,28,
        1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,
        1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,
        1,28,1,28,1,28,1,28,1,28,3,28,626,8,28,1,28,1,28,1,28,1,28,1,28,
        1,28,1,28,1,28,1,28,3,28,637,8,28,1,28,1,28,1,28,1,28,1,28,1,28,
        1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,1,28,
        1,28,1,28,3,28,660,8,28,1,29,1,29,3,29,664,8,29,1,29,3,29,667,8,
        29,1,29,1,29,1,29,1,29,5,29,673,8,29,10,29,12,29,676,9,29,1,29,3,
        29,679,8,29,1,29,1,29,1,29,1,29,1,29,3,29,686,8,29,1,29,1,29,3,29,
        690,8,29,1,29,1,29,1,29,1,29,1,29,1,29,1,29,5,29,699,8,29,10,29,
        12,29,702,9,29,1,29,3,29,705,8,29,3,29,707,8,29,3,29,709,8,29,1,
        29,1,29,1,29,1,29,1,29,1,29,1,29,1,29,1,29,3,29,720,8,29,1,30,1,
        30,1,30,1,30,1,30,1,31,1,31,1,31,1,31,1,32,1,32,1,32,1,32,1,32,1,
        32,1,32,1,32,1,32,3,32,740,8,32,1,32,3,32,743,8,32,1,32,1,32,1,32,
        1,32,1,32,1,32,3,32,751,8,32,3,32,753,8,32,3,32,755,8,32,1,33,1,
        33,3,33,759,8,33,1,33,1,33,1,33,1,33,3,33,765,8,33,1,33,3,33,768,
        8,33,1,33,1,33,1,33,3,33,773,8,33,3,33,775,8,33,1,33,1,33,1,34,1,
        34,1,34,1,34,1,34,1,34,1,35,1,35,1,35,1,35,1,35,1,35,1,35,1,35,1,
        35,3,35,794,8,35,3,35,796,8,35,1,35,1,35,3,35,800,8,35,1,36,1,36,
        1,36,1,36,5,36,806,8,36,10,36,12,36,809,9,36,1,36,3,36,812,8,36,
        3,36,814,8,36,1,36,1,36,1,36,1,36,5,36,820,8,36,10,36,12,36,823,
        9,36,1,36,3,36,826,8,36,3,36,828,8,36,1,36,1,36,1,36,3,36,833,8,
        36,1,37,1,37,1,37,1,37,1,37,5,37,840,8,37,10,37,12,37,843,9,37,1,
        37,3,37,846,8,37,1,37,1,37,1,38,1,38,1,38,1,38,1,38,5,38,855,8,38,
        10,38,12,38,858,9,38,1,38,1,38,1,39,1,39,1,39,1,39,1,40,1,40,5,40,
        868,8,40,10,40,12,40,871,9,40,1,40,1,40,1,41,1,41,1,41,1,41,1,41,
        3,41,880,8,41,1,42,3,42,883,8,42,1,42,1,42,1,42,1,42,1,42,1,42,1,
        42,1,42,3,42,893,8,42,1,43,1,43,1,43,1,43,1,43,1,43,3,43,901,8,43,
        3,43,903,8,43,1,44,1,44,1,44,3,44,908,8,44,1,44,1,44,3,44,912,8,
        44,1,45,1,45,1,46,1,46,1,46,1,46,1,46,5,46,921,8,46,10,46,12,46,
        924,9,46,1,46,3,46,927,8,46,1,46,1,46,5,46,931,8,46,10,46,12,46,
        934,9,46,1,46,1,46,1,46,1,46,1,46,5,46,941,8,46,10,46,12,46,944,
        9,46,1,46,3,46,947,8,46,1,46,1,46,5,46,951,8,46,10,46,12,46,954,
        9,46,1,46,1,46,1,46,1,46,1,46,5,46,961,8,46,10,46,12,46,964,9,46,
        1,46,3,46,967,8,46,1,46,1,46,5,46,971,8,46,10,46,12,46,974,9,46,
        1,46,1,46,1,46,3,46,979,8,46,1,46,1,46,5,46,983,8,46,10,46,12,46,
        986,9,46,1,46,1,46,4,46,990,8,46,11,46,12,46,991,1,46,5,46,995,8,
        46,10,46,12,46,998,9,46,1,46,1,46,5,46,1002,8,46,10,46,12,46,1005,
        9,46,3,46,1007,8,46,1,47,1,47,1,47,1,48,1,48,1,48,1,48,1,49,1,49,
        3,49,1018,8,49,1,49,1,49,1,50,1,50,1,50,5,50,1025,8,50,10,50,12,
        50,1028,9,50,1,50,1,50,1,50,1,50,1,50,5,50,1035,8,50,10,50,12,50,
        1038,9,50,1,50,1,50,5,50,1042,8,50,10,50,12,50,1045,9,50,1,50,1,
        50,1,50,1,50,3,50,1051,8,50,1,51,1,51,3,51,1055,8,51,1,52,1,52,1,
        52,1,52,3,52,1061,8,52,1,52,1,52,1,52,1,52,1,52,1,52,1,52,3,52,1070,
        8,52,1,53,1,53,1,53,1,53,1,53,1,53,3,53,1078,8,53,1,54,1,54,5,54,
        1082,8,54,10,54,12,54,1085,9,54,1,54,5,54,1088,8,54,10,54,12,54,
        1091,9,54,1,55,1,55,5,55,1095,8,55,10,55,12,55,1098,9,55,1,55,5,
        55,1101,8,55,10,55,12,55,1104,9,55,1,56,4,56,1107,8,56,11,56,12,
        56,1108,1,56,5,56,1112,8,56,10,56,12,56,1115,9,56,1,56,4,56,1118,
        8,56,11,56,12,56,1119,3,56,1122,8,56,1,57,1,57,1,57,5,57,1127,8,
        57,10,57,12,57,1130,9,57,1,58,1,58,3,58,1134,8,58,1,58,1,58,3,58,
        1138,8,58,3,58,1140,8,58,1,58,1,58,3,58,1144,8,58,1,59,1,59,1,59,
        1,59,1,59,1,59,1,59,1,59,1,59,3,59,1155,8,59,1,60,1,60,1,60,1,60,
        1,60,1,60,1,60,3,60,1164,8,60,3,60,1166,8,60,1,61,1,61,1,61,1,61,
        3,61,1172,8,61,1,61,1,61,3,61,1176,8,61,1,61,1,61,3,61,1180,8,61,
        1,61,1,61,3,61,1184,8,61,1,61,1,61,1,61,1,61,3,61,1190,8,61,1,61,
        1,61,1,61,1,61,5,61,1196,8,61,10,61,12,61,1199,9,61,3,61,1201,8,
        61,1,62,1,62,1,62,1,62,1,62,3,62,1208,8,62,1,63,1,63,1,63,3,63,1213,
        8,63,1,63,3,63,1216,8,63,1,63,1,63,3,63,1220,8,63,1,63,1,63,3,63,
        1224,8,63,1,63,3,63,1227,8,63,1,63,3,63,1230,8,63,1,63,1,63,1,63,
        3,63,1235,8,63,1,63,1,63,3,63,1239,8,63,1,63,1,63,3,63,1243,8,63,
        1,63,1,63,3,63,1247,8,63,1,63,1,63,3,63,1251,8,63,1,63,1,63,3,63,
        1255,8,63,1,63,1,63,1,63,1,63,5,63,1261,8,63,10,63,12,63,1264,9,
        63,3,63,1266,8,63,1,64,1,64,1,64,1,64,3,64,1272,8,64,1,65,1,65,3,
        65,1276,8,65,1,65,3,65,1279,8,65,1,65,1,65,1,65,5,65,1284,8,65,10,
        65,12,65,1287,9,65,1,65,1,65,1,65,1,65,3,65,1293,8,65,1,65,3,65,
        1296,8,65,1,65,1,65,1,65,5,65,1301,8,65,10,65,12,65,1304,9,65,3,
        65,1306,8,65,1,66,1,66,1,66,1,66,1,66,1,66,1,66,1,66,3,66,1316,8,
        66,3,66,1318,8,66,1,67,1,67,1,68,3,68,1323,8,68,1,68,1,68,1,68,1,
        68,1,69,1,69,1,69,1,69,1,69,1,69,1,69,1,69,1,69,1,69,1,69,1,69,5,
        69,1341,8,69,10,69,12,69,1344,9,69,1,69,1,69,1,69,3,69,1349,8,69,
        1,70,1,70,3,70,1353,8,70,1,70,1,70,1,71,1,71,3,71,1359,8,71,1,71,
        1,71,1,71,5,71,1364,8,71,10,71,12,71,1367,9,71,1,71,3,71,1370,8,
        71,1,72,1,72,3,72,1374,8,72,1,72,1,72,1,72,3,72,1379,8,72,1,72,1,
        72,3,72,1383,8,72,1,72,3,72,1386,8,72,1,72,1,72,1,72,1,72,1,72,1,
        72,1,72,1,72,3,72,1396,8,72,1,73,1,73,1,73,1,73,5,73,1402,8,73,10,
        73,12,73,1405,9,73,1,73,1,73,1,74,1,74,1,74,1,74,1,74,1,74,1,74,
        1,74,5,74,1417,8,74,10,74,12,74,1420,9,74,1,74,1,74,3,74,1424,8,
        74,3,74,1426,8,74,1,75,1,75,1,75,5,75,1431,8,75,10,75,12,75,1434,
        9,75,1,76,1,76,3,76,1438,8,76,1,76,1,76,3,76,1442,8,76,1,76,1,76,
        3,76,1446,8,76,1,76,1,76,1,76,1,76,3,76,1452,8,76,1,76,1,76,3,76,
        1456,8,76,1,76,1,76,3,76,1460,8,76,3,76,1462,8,76,1,77,1,77,1,77,
        3,77,1467,8,77,1,78,1,78,1,78,3,78,1472,8,78,1,78,1,78,1,78,3,78,
        1477,8,78,1,78,1,78,3,78,1481,8,78,1,79,1,79,1,79,1,79,1,79,1,79,
        3,79,1489,8,79,1,80,1,80,1,80,1,80,1,80,1,80,1,80,1,80,1,80,3,80,
        1500,8,80,1,81,1,81,1,81,1,81,1,81,1,81,1,82,1,82,1,82,3,82,1511,
        8,82,1,82,3,82,1514,8,82,1,82,1,82,1,82,1,82,3,82,1520,8,82,1,82,
        1,82,1,82,1,82,3,82,1526,8,82,1,82,1,82,1,82,3,82,1531,8,82,1,82,
        3,82,1534,8,82,1,82,1,82,1,82,3,82,1539,8,82,1,82,1,82,1,82,1,82,
        1,82,3,82,1546,8,82,1,82,1,82,1,82,1,82,1,82,1,82,1,82,1,82,1,82,
        1,82,3,82,1558,8,82,1,82,1,82,1,82,1,82,5,82,1564,8,82,10,82,12,
        82,1567,9,82,1,83,3,83,1570,8,83,1,83,1,83,1,83,3,83,1575,8,83,1,
        83,1,83,1,83,1,83,3,83,1581,8,83,1,83,1,83,3,83,1585,8,83,1,83,1,
        83,3,83,1589,8,83,1,83,3,83,1592,8,83,1,83,1,83,1,83,1,83,3,83,1598,
        8,83,1,83,3,83,1601,8,83,1,83,1,83,3,83,1605,8,83,1,83,1,83,3,83,
        1609,8,83,1,83,3,83,1612,8,83,3,83,1614,8,83,1,84,1,84,1,85,1,85,
        1,85,1,85,1,85,1,85,1,85,1,85,1,85,3,85,1627,8,85,1,86,1,86,1,86,
        5,86,1632,8,86,10,86,12,86,1635,9,86,1,86,3,86,1638,8,86,1,87,1,
        87,1,87,3,87,1643,8,87,1,87,1,87,3,87,1647,8,87,1,87,1,87,1,87,1,
        87,3,87,1653,8,87,1,88,1,88,1,88,1,88,1,88,1,88,1,88,3,88,1662,8,
        88,3,88,1664,8,88,1,89,1,89,1,89,1,89,3,89,1670,8,89,1,89,1,89,1,
        89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,5,89,1684,8,89,10,
        89,12,89,1687,9,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,3,89,1696,
        8,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,3,89,1708,
        8,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,1,89,3,89,1718,8,89,1,89,
        3,89,1721,8,89,5,89,1723,8,89,10,89,12,89,1726,9,89,1,90,1,90,1,
        91,1,91,1,91,1,91,5,91,1734,8,91,10,91,12,91,1737,9,91,1,91,1,91,
        1,92,1,92,1,92,4,92,1744,8,92,11,92,12,92,1745,1,92,1,92,1,92,3,
        92,1751,8,92,1,93,1,93,1,93,1,93,1,93,1,93,1,94,1,94,1,94,5,94,1762,
        8,94,10,94,12,94,1765,9,94,1,94,3,94,1768,8,94,1,95,1,95,1,95,1,
        95,1,95,1,95,1,95,1,95,5,95,1778,8,95,10,95,12,95,1781,9,95,1,96,
        1,96,1,96,1,96,1,96,3,96,1788,8,96,1,97,1,97,1,97,5,97,1793,8,97,
        10,97,12,97,1796,9,97,1,98,1,98,1,99,1,99,1,100,1,100,1,100,0,4,
        44,46,164,178,101,0,2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32,
        34,36,38,40,42,44,46,48,50,52,54,56,58,60,62,64,66,68,70,72,74,76,
        78,80,82,84,86,88,90,92,94,96,98,100,102,104,106,108,110,112,114,
        116,118,120,122,124,126,128,130,132,134,136,138,140,142,144,146,
        148,150,152,154,156,158,160,162,164,166,168,170,172,174,176,178,
        180,182,184,186,188,190,192,194,196,198,200,0,37,2,0,36,36,41,41,
        2,0,135,135,195,195,2,0,137,137,199,199,2,0,139,139,171,171,3,0,
        141,141,190,190,192,193,4,0,138,138,140,140,170,171,191,191,2,0,
        136,136,197,197,2,0,142,142,172,172,2,0,49,49,65,65,2,0,6,6,145,
        145,3,0,10,10,62,62,114,114,2,0,144,144,167,167,2,0,143,143,169,
        169,2,0,171,171,191,191,2,0,161,161,164,164,10,0,21,22,45,45,56,
        56,69,70,89,89,99,99,109,110,124,124,131,131,155,156,1,0,178,179,
        2,0,182,182,209,209,2,0,180,180,210,210,2,0,55,55,120,120,2,0,1,
        1,25,25,2,0,19,19,95,95,2,0,100,100,147,147,9,0,7,7,15,15,21,21,
        24,24,33,33,46,46,93,93,112,113,155,156,2,0,53,53,63,63,2,0,7,7,
        23,24,2,0,35,35,61,61,2,0,90,90,97,97,2,0,37,37,86,86,3,0,1,1,4,
        4,8,8,4,0,1,1,3,4,8,8,101,101,2,0,3,3,101,101,2,0,63,63,94,94,5,
        0,21,21,35,35,46,46,59,59,155,156,7,0,22,22,45,45,69,70,89,89,99,
        99,124,124,131,131,17,0,1,13,15,27,29,33,35,35,37,40,42,51,53,54,
        56,63,65,67,69,71,73,74,76,106,108,116,118,126,128,129,131,133,155,
        156,17,0,1,13,15,27,29,33,35,35,37,40,42,51,53,54,56,63,65,67,69,
        71,73,74,76,106,108,116,118,126,128,129,131,132,155,156,2056,0,205,
        1,0,0,0,2,210,1,0,0,0,4,215,1,0,0,0,6,222,1,0,0,0,8,224,1,0,0,0,
        10,235,1,0,0,0,12,237,1,0,0,0,14,254,1,0,0,0,16,268,1,0,0,0,18,270,
        1,0,0,0,20,275,1,0,0,0,22,286,1,0,0,0,24,299,1,0,0,0,26,302,1,0,
        0,0,28,311,1,0,0,0,30,319,1,0,0,0,32,334,1,0,0,0,34,363,1,0,0,0,
        36,365,1,0,0,0,38,384,1,0,0,0,40,393,1,0,0,0,42,401,1,0,0,0,44,403,
        1,0,0,0,46,436,1,0,0,0,48,532,1,0,0,0,50,555,1,0,0,0,52,568,1,0,
        0,0,54,570,1,0,0,0,56,659,1,0,0,0,58,719,1,0,0,0,60,721,1,0,0,0,
        62,726,1,0,0,0,64,730,1,0,0,0,66,756,1,0,0,0,68,778,1,0,0,0,70,799,
        1,0,0,0,72,827,1,0,0,0,74,834,1,0,0,0,76,849,1,0,0,0,78,861,1,0,
        0,0,80,865,1,0,0,0,82,879,1,0,0,0,84,882,1,0,0,0,86,902,1,0,0,0,
        88,904,1,0,0,0,90,913,1,0,0,0,92,1006,1,0,0,0,94,1008,1,0,0,0,96,
        1011,1,0,0,0,98,1015,1,0,0,0,100,1050,1,0,0,0,102,1054,1,0,0,0,104,
        1069,1,0,0,0,106,1077,1,0,0,0,108,1079,1,0,0,0,110,1092,1,0,0,0,
        112,1121,1,0,0,0,114,1123,1,0,0,0,116,1139,1,0,0,0,118,1154,1,0,
        0,0,120,1165,1,0,0,0,122,1200,1,0,0,0,124,1202,1,0,0,0,126,1209,
        1,0,0,0,128,1267,1,0,0,0,130,1305,1,0,0,0,132,1317,1,0,0,0,134,1319,
        1,0,0,0,136,1322,1,0,0,0,138,1348,1,0,0,0,140,1350,1,0,0,0,142,1356,
        1,0,0,0,144,1395,1,0,0,0,146,1397,1,0,0,0,148,1408,1,0,0,0,150,1427,
        1,0,0,0,152,1435,1,0,0,0,154,1463,1,0,0,0,156,1471,1,0,0,0,158,1488,
        1,0,0,0,160,1499,1,0,0,0,162,1501,1,0,0,0,164,1519,1,0,0,0,166,1613,
        1,0,0,0,168,1615,1,0,0,0,170,1626,1,0,0,0,172,1628,1,0,0,0,174,1639,
        1,0,0,0,176,1663,1,0,0,0,178,1695,1,0,0,0,180,1727,1,0,0,0,182,1729,
        1,0,0,0,184,1740,1,0,0,0,186,1752,1,0,0,0,188,1758,1,0,0,0,190,1769,
        1,0,0,0,192,1787,1,0,0,0,194,1789,1,0,0,0,196,1797,1,0,0,0,198,1799,
        1,0,0,0,200,1801,1,0,0,0,202,204,3,10,5,0,203,202,1,0,0,0,204,207,
        1,0,0,0,205,203,1,0,0,0,205,206,1,0,0,0,206,208,1,0,0,0,207,205,
        1,0,0,0,208,209,5,0,0,1,209,1,1,0,0,0,210,211,3,44,22,0,211,212,
        5,0,0,1,212,3,1,0,0,0,213,216,3,108,54,0,214,216,3,100,50,0,215,
        213,1,0,0,0,215,214,1,0,0,0,216,218,1,0,0,0,217,219,5,194,0,0,218,
        217,1,0,0,0,218,219,1,0,0,0,219,220,1,0,0,0,220,221,5,0,0,1,221,
        5,1,0,0,0,222,223,3,152,76,0,223,7,1,0,0,0,224,228,5,154,0,0,225,
        227,3,82,41,0,226,225,1,0,0,0,227,230,1,0,0,0,228,226,1,0,0,0,228,
        229,1,0,0,0,229,231,1,0,0,0,230,228,1,0,0,0,231,232,5,0,0,1,232,
        9,1,0,0,0,233,236,3,12,6,0,234,236,3,14,7,0,235,233,1,0,0,0,235,
        234,1,0,0,0,236,11,1,0,0,0,237,238,5,64,0,0,238,241,3,198,99,0,239,
        240,5,167,0,0,240,242,3,44,22,0,241,239,1,0,0,0,241,242,1,0,0,0,
        242,13,1,0,0,0,243,255,3,16,8,0,244,255,3,18,9,0,245,255,3,20,10,
        0,246,255,3,26,13,0,247,255,3,28,14,0,248,255,3,30,15,0,249,255,
        3,32,16,0,250,255,3,36,18,0,251,255,3,38,19,0,252,255,3,40,20,0,
        253,255,3,42,21,0,254,243,1,0,0,0,254,244,1,0,0,0,254,245,1,0,0,
        0,254,246,1,0,0,0,254,247,1,0,0,0,254,248,1,0,0,0,254,249,1,0,0,
        0,254,250,1,0,0,0,254,251,1,0,0,0,254,252,1,0,0,0,254,253,1,0,0,
        0,255,15,1,0,0,0,256,257,5,146,0,0,257,259,3,44,22,0,258,260,5,194,
        0,0,259,258,1,0,0,0,259,260,1,0,0,0,260,269,1,0,0,0,261,263,5,93,
        0,0,262,264,3,44,22,0,263,262,1,0,0,0,263,264,1,0,0,0,264,266,1,
        0,0,0,265,267,5,194,0,0,266,265,1,0,0,0,266,267,1,0,0,0,267,269,
        1,0,0,0,268,256,1,0,0,0,268,261,1,0,0,0,269,17,1,0,0,0,270,271,5,
        107,0,0,271,273,3,44,22,0,272,274,5,194,0,0,273,272,1,0,0,0,273,
        274,1,0,0,0,274,19,1,0,0,0,275,276,5,117,0,0,276,280,3,38,19,0,277,
        279,3,22,11,0,278,277,1,0,0,0,279,282,1,0,0,0,280,278,1,0,0,0,280,
        281,1,0,0,0,281,284,1,0,0,0,282,280,1,0,0,0,283,285,3,24,12,0,284,
        283,1,0,0,0,284,285,1,0,0,0,285,21,1,0,0,0,286,295,5,14,0,0,287,
        288,5,195,0,0,288,291,3,198,99,0,289,290,5,168,0,0,290,292,3,198,
        99,0,291,289,1,0,0,0,291,292,1,0,0,0,292,293,1,0,0,0,293,294,5,196,
        0,0,294,296,1,0,0,0,295,287,1,0,0,0,295,296,1,0,0,0,296,297,1,0,
        0,0,297,298,3,38,19,0,298,23,1,0,0,0,299,300,5,34,0,0,300,301,3,
        38,19,0,301,25,1,0,0,0,302,303,5,47,0,0,303,304,5,195,0,0,304,305,
        3,44,22,0,305,306,5,196,0,0,306,309,3,14,7,0,307,308,5,26,0,0,308,
        310,3,14,7,0,309,307,1,0,0,0,309,310,1,0,0,0,310,27,1,0,0,0,311,
        312,5,127,0,0,312,313,5,195,0,0,313,314,3,44,22,0,314,315,5,196,
        0,0,315,317,3,14,7,0,316,318,5,194,0,0,317,316,1,0,0,0,317,318,1,
        0,0,0,318,29,1,0,0,0,319,320,5,38,0,0,320,321,5,195,0,0,321,322,
        5,64,0,0,322,325,3,198,99,0,323,324,5,169,0,0,324,326,3,198,99,0,
        325,323,1,0,0,0,325,326,1,0,0,0,326,327,1,0,0,0,327,328,5,50,0,0,
        328,329,3,44,22,0,329,330,5,196,0,0,330,332,3,14,7,0,331,333,5,194,
        0,0,332,331,1,0,0,0,332,333,1,0,0,0,333,31,1,0,0,0,334,335,5,38,
        0,0,335,337,5,195,0,0,336,338,3,34,17,0,337,336,1,0,0,0,337,338,
        1,0,0,0,338,339,1,0,0,0,339,341,5,194,0,0,340,342,3,44,22,0,341,
        340,1,0,0,0,341,342,1,0,0,0,342,343,1,0,0,0,343,345,5,194,0,0,344,
        346,3,34,17,0,345,344,1,0,0,0,345,346,1,0,0,0,346,347,1,0,0,0,347,
        348,5,196,0,0,348,350,3,14,7,0,349,351,5,194,0,0,350,349,1,0,0,0,
        350,351,1,0,0,0,351,33,1,0,0,0,352,353,5,64,0,0,353,356,3,198,99,
        0,354,355,5,167,0,0,355,357,3,44,22,0,356,354,1,0,0,0,356,357,1,
        0,0,0,357,364,1,0,0,0,358,359,3,44,22,0,359,360,5,167,0,0,360,361,
        3,44,22,0,361,364,1,0,0,0,362,364,3,44,22,0,363,352,1,0,0,0,363,
        358,1,0,0,0,363,362,1,0,0,0,364,35,1,0,0,0,365,366,7,0,0,0,366,367,
        3,198,99,0,367,379,7,1,0,0,368,373,3,194,97,0,369,370,5,169,0,0,
        370,372,3,194,97,0,371,369,1,0,0,0,372,375,1,0,0,0,373,371,1,0,0,
        0,373,374,1,0,0,0,374,377,1,0,0,0,375,373,1,0,0,0,376,378,5,169,
        0,0,377,376,1,0,0,0,377,378,1,0,0,0,378,380,1,0,0,0,379,368,1,0,
        0,0,379,380,1,0,0,0,380,381,1,0,0,0,381,382,5,196,0,0,382,383,3,
        38,19,0,383,37,1,0,0,0,384,388,7,2,0,0,385,387,3,10,5,0,386,385,
        1,0,0,0,387,390,1,0,0,0,388,386,1,0,0,0,388,389,1,0,0,0,389,391,
        1,0,0,0,390,388,1,0,0,0,391,392,5,200,0,0,392,39,1,0,0,0,393,396,
        3,44,22,0,394,395,5,167,0,0,395,397,3,44,22,0,396,394,1,0,0,0,396,
        397,1,0,0,0,397,399,1,0,0,0,398,400,5,194,0,0,399,398,1,0,0,0,399,
        400,1,0,0,0,400,41,1,0,0,0,401,402,5,194,0,0,402,43,1,0,0,0,403,
        404,6,22,-1,0,404,405,3,46,23,0,405,426,1,0,0,0,406,407,10,5,0,0,
        407,408,5,2,0,0,408,425,3,44,22,6,409,410,10,4,0,0,410,411,5,79,
        0,0,411,425,3,44,22,5,412,413,10,3,0,0,413,414,5,189,0,0,414,415,
        3,44,22,0,415,416,5,168,0,0,416,417,3,44,22,3,417,425,1,0,0,0,418,
        419,10,2,0,0,419,422,5,6,0,0,420,423,3,198,99,0,421,423,5,157,0,
        0,422,420,1,0,0,0,422,421,1,0,0,0,423,425,1,0,0,0,424,406,1,0,0,
        0,424,409,1,0,0,0,424,412,1,0,0,0,424,418,1,0,0,0,425,428,1,0,0,
        0,426,424,1,0,0,0,426,427,1,0,0,0,427,45,1,0,0,0,428,426,1,0,0,0,
        429,430,6,23,-1,0,430,437,3,56,28,0,431,432,7,3,0,0,432,437,3,46,
        23,12,433,434,5,74,0,0,434,437,3,46,23,2,435,437,3,58,29,0,436,429,
        1,0,0,0,436,431,1,0,0,0,436,433,1,0,0,0,436,435,1,0,0,0,437,522,
        1,0,0,0,438,439,10,11,0,0,439,440,7,4,0,0,440,521,3,46,23,12,441,
        442,10,10,0,0,442,443,7,5,0,0,443,521,3,46,23,11,444,445,10,9,0,
        0,445,446,3,50,25,0,446,447,3,46,23,10,447,521,1,0,0,0,448,449,10,
        6,0,0,449,451,5,57,0,0,450,452,5,74,0,0,451,450,1,0,0,0,451,452,
        1,0,0,0,452,453,1,0,0,0,453,454,5,25,0,0,454,455,5,39,0,0,455,521,
        3,46,23,7,456,457,10,5,0,0,457,458,5,175,0,0,458,521,3,46,23,6,459,
        460,10,4,0,0,460,461,5,188,0,0,461,521,3,46,23,5,462,464,10,3,0,
        0,463,465,5,74,0,0,464,463,1,0,0,0,464,465,1,0,0,0,465,466,1,0,0,
        0,466,467,5,9,0,0,467,468,3,46,23,0,468,469,5,2,0,0,469,470,3,46,
        23,4,470,521,1,0,0,0,471,472,10,21,0,0,472,473,7,1,0,0,473,474,3,
        48,24,0,474,475,5,196,0,0,475,521,1,0,0,0,476,477,10,20,0,0,477,
        478,7,6,0,0,478,479,3,52,26,0,479,480,5,198,0,0,480,521,1,0,0,0,
        481,482,10,19,0,0,482,483,7,7,0,0,483,521,5,164,0,0,484,485,10,18,
        0,0,485,486,7,7,0,0,486,521,3,198,99,0,487,488,10,17,0,0,488,489,
        7,7,0,0,489,491,5,193,0,0,490,492,3,74,37,0,491,490,1,0,0,0,491,
        492,1,0,0,0,492,494,1,0,0,0,493,495,3,76,38,0,494,493,1,0,0,0,494,
        495,1,0,0,0,495,521,1,0,0,0,496,497,10,16,0,0,497,498,5,187,0,0,
        498,499,5,197,0,0,499,500,3,44,22,0,500,501,5,198,0,0,501,521,1,
        0,0,0,502,503,10,15,0,0,503,504,5,187,0,0,504,521,5,164,0,0,505,
        506,10,14,0,0,506,507,5,187,0,0,507,521,3,198,99,0,508,509,10,13,
        0,0,509,510,5,166,0,0,510,521,3,88,44,0,511,512,10,8,0,0,512,513,
        5,48,0,0,513,521,5,76,0,0,514,515,10,7,0,0,515,517,5,57,0,0,516,
        518,5,74,0,0,517,516,1,0,0,0,517,518,1,0,0,0,518,519,1,0,0,0,519,
        521,5,75,0,0,520,438,1,0,0,0,520,441,1,0,0,0,520,444,1,0,0,0,520,
        448,1,0,0,0,520,456,1,0,0,0,520,459,1,0,0,0,520,462,1,0,0,0,520,
        471,1,0,0,0,520,476,1,0,0,0,520,481,1,0,0,0,520,484,1,0,0,0,520,
        487,1,0,0,0,520,496,1,0,0,0,520,502,1,0,0,0,520,505,1,0,0,0,520,
        508,1,0,0,0,520,511,1,0,0,0,520,514,1,0,0,0,521,524,1,0,0,0,522,
        520,1,0,0,0,522,523,1,0,0,0,523,47,1,0,0,0,524,522,1,0,0,0,525,533,
        3,110,55,0,526,528,3,54,27,0,527,529,3,112,56,0,528,527,1,0,0,0,
        528,529,1,0,0,0,529,531,1,0,0,0,530,526,1,0,0,0,530,531,1,0,0,0,
        531,533,1,0,0,0,532,525,1,0,0,0,532,530,1,0,0,0,533,49,1,0,0,0,534,
        556,5,173,0,0,535,556,5,174,0,0,536,556,5,179,0,0,537,556,5,176,
        0,0,538,556,5,180,0,0,539,556,5,177,0,0,540,542,5,74,0,0,541,540,
        1,0,0,0,541,542,1,0,0,0,542,543,1,0,0,0,543,545,5,50,0,0,544,546,
        5,15,0,0,545,544,1,0,0,0,545,546,1,0,0,0,546,556,1,0,0,0,547,549,
        5,74,0,0,548,547,1,0,0,0,548,549,1,0,0,0,549,550,1,0,0,0,550,556,
        7,8,0,0,551,556,5,183,0,0,552,556,5,185,0,0,553,556,5,184,0,0,554,
        556,5,186,0,0,555,534,1,0,0,0,555,535,1,0,0,0,555,536,1,0,0,0,555,
        537,1,0,0,0,555,538,1,0,0,0,555,539,1,0,0,0,555,541,1,0,0,0,555,
        548,1,0,0,0,555,551,1,0,0,0,555,552,1,0,0,0,555,553,1,0,0,0,555,
        554,1,0,0,0,556,51,1,0,0,0,557,562,3,44,22,0,558,560,5,168,0,0,559,
        561,3,44,22,0,560,559,1,0,0,0,560,561,1,0,0,0,561,563,1,0,0,0,562,
        558,1,0,0,0,562,563,1,0,0,0,563,569,1,0,0,0,564,566,5,168,0,0,565,
        567,3,44,22,0,566,565,1,0,0,0,566,567,1,0,0,0,567,569,1,0,0,0,568,
        557,1,0,0,0,568,564,1,0,0,0,569,53,1,0,0,0,570,575,3,44,22,0,571,
        572,5,169,0,0,572,574,3,44,22,0,573,571,1,0,0,0,574,577,1,0,0,0,
        575,573,1,0,0,0,575,576,1,0,0,0,576,579,1,0,0,0,577,575,1,0,0,0,
        578,580,5,169,0,0,579,578,1,0,0,0,579,580,1,0,0,0,580,55,1,0,0,0,
        581,583,5,12,0,0,582,584,3,44,22,0,583,582,1,0,0,0,583,584,1,0,0,
        0,584,586,1,0,0,0,585,587,3,60,30,0,586,585,1,0,0,0,587,588,1,0,
        0,0,588,586,1,0,0,0,588,589,1,0,0,0,589,592,1,0,0,0,590,591,5,26,
        0,0,591,593,3,44,22,0,592,590,1,0,0,0,592,593,1,0,0,0,593,594,1,
        0,0,0,594,595,5,27,0,0,595,660,1,0,0,0,596,597,5,13,0,0,597,598,
        5,195,0,0,598,599,3,44,22,0,599,600,7,9,0,0,600,601,3,92,46,0,601,
        602,5,196,0,0,602,660,1,0,0,0,603,604,5,118,0,0,604,605,5,195,0,
        0,605,606,3,44,22,0,606,607,7,9,0,0,607,608,3,92,46,0,608,609,5,
        196,0,0,609,660,1,0,0,0,610,611,5,21,0,0,611,660,5,157,0,0,612,613,
        5,56,0,0,613,614,3,44,22,0,614,615,3,196,98,0,615,660,1,0,0,0,616,
        617,5,56,0,0,617,660,5,157,0,0,618,619,5,105,0,0,619,620,5,195,0,
        0,620,621,3,44,22,0,621,622,5,39,0,0,622,625,3,44,22,0,623,624,5,
        38,0,0,624,626,3,44,22,0,625,623,1,0,0,0,625,626,1,0,0,0,626,627,
        1,0,0,0,627,628,5,196,0,0,628,660,1,0,0,0,629,630,5,110,0,0,630,
        660,5,157,0,0,631,632,5,115,0,0,632,633,5,195,0,0,633,636,7,10,0,
        0,634,637,5,157,0,0,635,637,3,80,40,0,636,634,1,0,0,0,636,635,1,
        0,0,0,637,638,1,0,0,0,638,639,5,39,0,0,639,640,3,44,22,0,640,641,
        5,196,0,0,641,660,1,0,0,0,642,643,5,17,0,0,643,644,5,195,0,0,644,
        645,3,54,27,0,645,646,5,196,0,0,646,660,1,0,0,0,647,648,5,193,0,
        0,648,649,5,17,0,0,649,650,5,195,0,0,650,651,3,54,27,0,651,652,5,
        196,0,0,652,660,1,0,0,0,653,660,3,64,32,0,654,660,3,100,50,0,655,
        660,3,80,40,0,656,660,3,84,42,0,657,660,5,157,0,0,658,660,5,75,0,
        0,659,581,1,0,0,0,659,596,1,0,0,0,659,603,1,0,0,0,659,610,1,0,0,
        0,659,612,1,0,0,0,659,616,1,0,0,0,659,618,1,0,0,0,659,629,1,0,0,
        0,659,631,1,0,0,0,659,642,1,0,0,0,659,647,1,0,0,0,659,653,1,0,0,
        0,659,654,1,0,0,0,659,655,1,0,0,0,659,656,1,0,0,0,659,657,1,0,0,
        0,659,658,1,0,0,0,660,57,1,0,0,0,661,663,5,193,0,0,662,664,3,74,
        37,0,663,662,1,0,0,0,663,664,1,0,0,0,664,666,1,0,0,0,665,667,3,76,
        38,0,666,665,1,0,0,0,666,667,1,0,0,0,667,720,1,0,0,0,668,669,5,60,
        0,0,669,674,3,198,99,0,670,671,5,169,0,0,671,673,3,198,99,0,672,
        670,1,0,0,0,673,676,1,0,0,0,674,672,1,0,0,0,674,675,1,0,0,0,675,
        678,1,0,0,0,676,674,1,0,0,0,677,679,5,169,0,0,678,677,1,0,0,0,678,
        679,1,0,0,0,679,680,1,0,0,0,680,681,5,168,0,0,681,682,3,44,22,0,
        682,720,1,0,0,0,683,720,3,70,35,0,684,686,5,5,0,0,685,684,1,0,0,
        0,685,686,1,0,0,0,686,687,1,0,0,0,687,689,5,197,0,0,688,690,3,54,
        27,0,689,688,1,0,0,0,689,690,1,0,0,0,690,691,1,0,0,0,691,720,5,198,
        0,0,692,708,5,199,0,0,693,706,3,44,22,0,694,695,5,168,0,0,695,700,
        3,44,22,0,696,697,5,169,0,0,697,699,3,62,31,0,698,696,1,0,0,0,699,
        702,1,0,0,0,700,698,1,0,0,0,700,701,1,0,0,0,701,704,1,0,0,0,702,
        700,1,0,0,0,703,705,5,169,0,0,704,703,1,0,0,0,704,705,1,0,0,0,705,
        707,1,0,0,0,706,694,1,0,0,0,706,707,1,0,0,0,707,709,1,0,0,0,708,
        693,1,0,0,0,708,709,1,0,0,0,709,710,1,0,0,0,710,720,5,200,0,0,711,
        720,3,72,36,0,712,713,3,198,99,0,713,714,7,11,0,0,714,715,3,44,22,
        0,715,720,1,0,0,0,716,717,5,151,0,0,717,720,5,164,0,0,718,720,3,
        200,100,0,719,661,1,0,0,0,719,668,1,0,0,0,719,683,1,0,0,0,719,685,
        1,0,0,0,719,692,1,0,0,0,719,711,1,0,0,0,719,712,1,0,0,0,719,716,
        1,0,0,0,719,718,1,0,0,0,720,59,1,0,0,0,721,722,5,125,0,0,722,723,
        3,44,22,0,723,724,5,106,0,0,724,725,3,44,22,0,725,61,1,0,0,0,726,
        727,3,44,22,0,727,728,5,168,0,0,728,729,3,44,22,0,729,63,1,0,0,0,
        730,731,3,198,99,0,731,754,3,66,33,0,732,733,5,130,0,0,733,734,5,
        42,0,0,734,735,5,195,0,0,735,736,3,148,74,0,736,737,5,196,0,0,737,
        755,1,0,0,0,738,740,3,66,33,0,739,738,1,0,0,0,739,740,1,0,0,0,740,
        742,1,0,0,0,741,743,3,68,34,0,742,741,1,0,0,0,742,743,1,0,0,0,743,
        752,1,0,0,0,744,750,5,82,0,0,745,746,5,195,0,0,746,747,3,156,78,
        0,747,748,5,196,0,0,748,751,1,0,0,0,749,751,3,198,99,0,750,745,1,
        0,0,0,750,749,1,0,0,0,751,753,1,0,0,0,752,744,1,0,0,0,752,753,1,
        0,0,0,753,755,1,0,0,0,754,732,1,0,0,0,754,739,1,0,0,0,755,65,1,0,
        0,0,756,758,7,1,0,0,757,759,5,25,0,0,758,757,1,0,0,0,758,759,1,0,
        0,0,759,774,1,0,0,0,760,764,3,54,27,0,761,762,5,80,0,0,762,763,5,
        11,0,0,763,765,3,150,75,0,764,761,1,0,0,0,764,765,1,0,0,0,765,767,
        1,0,0,0,766,768,3,112,56,0,767,766,1,0,0,0,767,768,1,0,0,0,768,775,
        1,0,0,0,769,770,5,80,0,0,770,771,5,11,0,0,771,773,3,150,75,0,772,
        769,1,0,0,0,772,773,1,0,0,0,773,775,1,0,0,0,774,760,1,0,0,0,774,
        772,1,0,0,0,775,776,1,0,0,0,776,777,5,196,0,0,777,67,1,0,0,0,778,
        779,5,32,0,0,779,780,5,195,0,0,780,781,5,126,0,0,781,782,3,44,22,
        0,782,783,5,196,0,0,783,69,1,0,0,0,784,785,5,195,0,0,785,786,3,110,
        55,0,786,787,5,196,0,0,787,800,1,0,0,0,788,789,5,195,0,0,789,795,
        3,44,22,0,790,796,3,112,56,0,791,793,5,169,0,0,792,794,3,54,27,0,
        793,792,1,0,0,0,793,794,1,0,0,0,794,796,1,0,0,0,795,790,1,0,0,0,
        795,791,1,0,0,0,795,796,1,0,0,0,796,797,1,0,0,0,797,798,5,196,0,
        0,798,800,1,0,0,0,799,784,1,0,0,0,799,788,1,0,0,0,800,71,1,0,0,0,
        801,813,5,134,0,0,802,807,3,198,99,0,803,804,5,169,0,0,804,806,3,
        198,99,0,805,803,1,0,0,0,806,809,1,0,0,0,807,805,1,0,0,0,807,808,
        1,0,0,0,808,811,1,0,0,0,809,807,1,0,0,0,810,812,5,169,0,0,811,810,
        1,0,0,0,811,812,1,0,0,0,812,814,1,0,0,0,813,802,1,0,0,0,813,814,
        1,0,0,0,814,815,1,0,0,0,815,828,5,196,0,0,816,821,3,198,99,0,817,
        818,7,12,0,0,818,820,3,198,99,0,819,817,1,0,0,0,820,823,1,0,0,0,
        821,819,1,0,0,0,821,822,1,0,0,0,822,825,1,0,0,0,823,821,1,0,0,0,
        824,826,7,12,0,0,825,824,1,0,0,0,825,826,1,0,0,0,826,828,1,0,0,0,
        827,801,1,0,0,0,827,816,1,0,0,0,828,829,1,0,0,0,829,832,5,165,0,
        0,830,833,3,44,22,0,831,833,3,38,19,0,832,830,1,0,0,0,832,831,1,
        0,0,0,833,73,1,0,0,0,834,835,5,29,0,0,835,836,5,195,0,0,836,841,
        3,194,97,0,837,838,5,169,0,0,838,840,3,194,97,0,839,837,1,0,0,0,
        840,843,1,0,0,0,841,839,1,0,0,0,841,842,1,0,0,0,842,845,1,0,0,0,
        843,841,1,0,0,0,844,846,5,169,0,0,845,844,1,0,0,0,845,846,1,0,0,
        0,846,847,1,0,0,0,847,848,5,196,0,0,848,75,1,0,0,0,849,850,5,92,
        0,0,850,851,5,195,0,0,851,856,3,78,39,0,852,853,5,169,0,0,853,855,
        3,78,39,0,854,852,1,0,0,0,855,858,1,0,0,0,856,854,1,0,0,0,856,857,
        1,0,0,0,857,859,1,0,0,0,858,856,1,0,0,0,859,860,5,196,0,0,860,77,
        1,0,0,0,861,862,3,44,22,0,862,863,7,9,0,0,863,864,3,198,99,0,864,
        79,1,0,0,0,865,869,5,153,0,0,866,868,3,82,41,0,867,866,1,0,0,0,868,
        871,1,0,0,0,869,867,1,0,0,0,869,870,1,0,0,0,870,872,1,0,0,0,871,
        869,1,0,0,0,872,873,5,203,0,0,873,81,1,0,0,0,874,880,5,202,0,0,875,
        876,5,199,0,0,876,877,3,44,22,0,877,878,5,200,0,0,878,880,1,0,0,
        0,879,874,1,0,0,0,879,875,1,0,0,0,880,83,1,0,0,0,881,883,7,13,0,
        0,882,881,1,0,0,0,882,883,1,0,0,0,883,892,1,0,0,0,884,893,3,86,43,
        0,885,893,5,159,0,0,886,893,5,161,0,0,887,893,5,162,0,0,888,893,
        5,164,0,0,889,893,5,163,0,0,890,893,5,52,0,0,891,893,5,72,0,0,892,
        884,1,0,0,0,892,885,1,0,0,0,892,886,1,0,0,0,892,887,1,0,0,0,892,
        888,1,0,0,0,892,889,1,0,0,0,892,890,1,0,0,0,892,891,1,0,0,0,893,
        85,1,0,0,0,894,903,5,158,0,0,895,896,5,172,0,0,896,903,7,14,0,0,
        897,898,5,164,0,0,898,900,7,7,0,0,899,901,7,14,0,0,900,899,1,0,0,
        0,900,901,1,0,0,0,901,903,1,0,0,0,902,894,1,0,0,0,902,895,1,0,0,
        0,902,897,1,0,0,0,903,87,1,0,0,0,904,911,3,90,45,0,905,907,5,129,
        0,0,906,908,5,67,0,0,907,906,1,0,0,0,907,908,1,0,0,0,908,909,1,0,
        0,0,909,910,5,109,0,0,910,912,5,132,0,0,911,905,1,0,0,0,911,912,
        1,0,0,0,912,89,1,0,0,0,913,914,7,15,0,0,914,91,1,0,0,0,915,916,3,
        198,99,0,916,917,7,1,0,0,917,922,3,94,47,0,918,919,5,169,0,0,919,
        921,3,94,47,0,920,918,1,0,0,0,921,924,1,0,0,0,922,920,1,0,0,0,922,
        923,1,0,0,0,923,926,1,0,0,0,924,922,1,0,0,0,925,927,5,169,0,0,926,
        925,1,0,0,0,926,927,1,0,0,0,927,928,1,0,0,0,928,932,5,196,0,0,929,
        931,3,98,49,0,930,929,1,0,0,0,931,934,1,0,0,0,932,930,1,0,0,0,932,
        933,1,0,0,0,933,1007,1,0,0,0,934,932,1,0,0,0,935,936,3,198,99,0,
        936,937,7,1,0,0,937,942,3,96,48,0,938,939,5,169,0,0,939,941,3,96,
        48,0,940,938,1,0,0,0,941,944,1,0,0,0,942,940,1,0,0,0,942,943,1,0,
        0,0,943,946,1,0,0,0,944,942,1,0,0,0,945,947,5,169,0,0,946,945,1,
        0,0,0,946,947,1,0,0,0,947,948,1,0,0,0,948,952,5,196,0,0,949,951,
        3,98,49,0,950,949,1,0,0,0,951,954,1,0,0,0,952,950,1,0,0,0,952,953,
        1,0,0,0,953,1007,1,0,0,0,954,952,1,0,0,0,955,956,3,198,99,0,956,
        957,7,1,0,0,957,962,3,92,46,0,958,959,5,169,0,0,959,961,3,92,46,
        0,960,958,1,0,0,0,961,964,1,0,0,0,962,960,1,0,0,0,962,963,1,0,0,
        0,963,966,1,0,0,0,964,962,1,0,0,0,965,967,5,169,0,0,966,965,1,0,
        0,0,966,967,1,0,0,0,967,968,1,0,0,0,968,972,5,196,0,0,969,971,3,
        98,49,0,970,969,1,0,0,0,971,974,1,0,0,0,972,970,1,0,0,0,972,973,
        1,0,0,0,973,1007,1,0,0,0,974,972,1,0,0,0,975,976,3,198,99,0,976,
        978,7,1,0,0,977,979,3,54,27,0,978,977,1,0,0,0,978,979,1,0,0,0,979,
        980,1,0,0,0,980,984,5,196,0,0,981,983,3,98,49,0,982,981,1,0,0,0,
        983,986,1,0,0,0,984,982,1,0,0,0,984,985,1,0,0,0,985,1007,1,0,0,0,
        986,984,1,0,0,0,987,989,3,198,99,0,988,990,3,198,99,0,989,988,1,
        0,0,0,990,991,1,0,0,0,991,989,1,0,0,0,991,992,1,0,0,0,992,996,1,
        0,0,0,993,995,3,98,49,0,994,993,1,0,0,0,995,998,1,0,0,0,996,994,
        1,0,0,0,996,997,1,0,0,0,997,1007,1,0,0,0,998,996,1,0,0,0,999,1003,
        3,198,99,0,1000,1002,3,98,49,0,1001,1000,1,0,0,0,1002,1005,1,0,0,
        0,1003,1001,1,0,0,0,1003,1004,1,0,0,0,1004,1007,1,0,0,0,1005,1003,
        1,0,0,0,1006,915,1,0,0,0,1006,935,1,0,0,0,1006,955,1,0,0,0,1006,
        975,1,0,0,0,1006,987,1,0,0,0,1006,999,1,0,0,0,1007,93,1,0,0,0,1008,
        1009,3,198,99,0,1009,1010,3,92,46,0,1010,95,1,0,0,0,1011,1012,5,
        157,0,0,1012,1013,5,173,0,0,1013,1014,3,84,42,0,1014,97,1,0,0,0,
        1015,1017,7,6,0,0,1016,1018,5,164,0,0,1017,1016,1,0,0,0,1017,1018,
        1,0,0,0,1018,1019,1,0,0,0,1019,1020,5,198,0,0,1020,99,1,0,0,0,1021,
        1022,7,16,0,0,1022,1026,3,102,51,0,1023,1025,3,104,52,0,1024,1023,
        1,0,0,0,1025,1028,1,0,0,0,1026,1024,1,0,0,0,1026,1027,1,0,0,0,1027,
        1029,1,0,0,0,1028,1026,1,0,0,0,1029,1030,7,17,0,0,1030,1051,1,0,
        0,0,1031,1032,7,16,0,0,1032,1036,3,102,51,0,1033,1035,3,104,52,0,
        1034,1033,1,0,0,0,1035,1038,1,0,0,0,1036,1034,1,0,0,0,1036,1037,
        1,0,0,0,1037,1039,1,0,0,0,1038,1036,1,0,0,0,1039,1043,7,18,0,0,1040,
        1042,3,106,53,0,1041,1040,1,0,0,0,1042,1045,1,0,0,0,1043,1041,1,
        0,0,0,1043,1044,1,0,0,0,1044,1046,1,0,0,0,1045,1043,1,0,0,0,1046,
        1047,5,181,0,0,1047,1048,3,102,51,0,1048,1049,7,18,0,0,1049,1051,
        1,0,0,0,1050,1021,1,0,0,0,1050,1031,1,0,0,0,1051,101,1,0,0,0,1052,
        1055,5,208,0,0,1053,1055,3,198,99,0,1054,1052,1,0,0,0,1054,1053,
        1,0,0,0,1055,103,1,0,0,0,1056,1057,3,102,51,0,1057,1060,5,173,0,
        0,1058,1061,5,157,0,0,1059,1061,3,80,40,0,1060,1058,1,0,0,0,1060,
        1059,1,0,0,0,1061,1070,1,0,0,0,1062,1063,3,102,51,0,1063,1064,5,
        173,0,0,1064,1065,5,199,0,0,1065,1066,3,44,22,0,1066,1067,5,200,
        0,0,1067,1070,1,0,0,0,1068,1070,3,102,51,0,1069,1056,1,0,0,0,1069,
        1062,1,0,0,0,1069,1068,1,0,0,0,1070,105,1,0,0,0,1071,1078,3,100,
        50,0,1072,1078,5,211,0,0,1073,1074,5,199,0,0,1074,1075,3,44,22,0,
        1075,1076,5,200,0,0,1076,1078,1,0,0,0,1077,1071,1,0,0,0,1077,1072,
        1,0,0,0,1077,1073,1,0,0,0,1078,107,1,0,0,0,1079,1083,3,118,59,0,
        1080,1082,3,122,61,0,1081,1080,1,0,0,0,1082,1085,1,0,0,0,1083,1081,
        1,0,0,0,1083,1084,1,0,0,0,1084,1089,1,0,0,0,1085,1083,1,0,0,0,1086,
        1088,3,114,57,0,1087,1086,1,0,0,0,1088,1091,1,0,0,0,1089,1087,1,
        0,0,0,1089,1090,1,0,0,0,1090,109,1,0,0,0,1091,1089,1,0,0,0,1092,
        1096,3,120,60,0,1093,1095,3,122,61,0,1094,1093,1,0,0,0,1095,1098,
        1,0,0,0,1096,1094,1,0,0,0,1096,1097,1,0,0,0,1097,1102,1,0,0,0,1098,
        1096,1,0,0,0,1099,1101,3,114,57,0,1100,1099,1,0,0,0,1101,1104,1,
        0,0,0,1102,1100,1,0,0,0,1102,1103,1,0,0,0,1103,111,1,0,0,0,1104,
        1102,1,0,0,0,1105,1107,3,122,61,0,1106,1105,1,0,0,0,1107,1108,1,
        0,0,0,1108,1106,1,0,0,0,1108,1109,1,0,0,0,1109,1113,1,0,0,0,1110,
        1112,3,114,57,0,1111,1110,1,0,0,0,1112,1115,1,0,0,0,1113,1111,1,
        0,0,0,1113,1114,1,0,0,0,1114,1122,1,0,0,0,1115,1113,1,0,0,0,1116,
        1118,3,114,57,0,1117,1116,1,0,0,0,1118,1119,1,0,0,0,1119,1117,1,
        0,0,0,1119,1120,1,0,0,0,1120,1122,1,0,0,0,1121,1106,1,0,0,0,1121,
        1117,1,0,0,0,1122,113,1,0,0,0,1123,1124,3,116,58,0,1124,1128,3,118,
        59,0,1125,1127,3,122,61,0,1126,1125,1,0,0,0,1127,1130,1,0,0,0,1128,
        1126,1,0,0,0,1128,1129,1,0,0,0,1129,115,1,0,0,0,1130,1128,1,0,0,
        0,1131,1133,5,28,0,0,1132,1134,5,1,0,0,1133,1132,1,0,0,0,1133,1134,
        1,0,0,0,1134,1140,1,0,0,0,1135,1137,7,19,0,0,1136,1138,7,20,0,0,
        1137,1136,1,0,0,0,1137,1138,1,0,0,0,1138,1140,1,0,0,0,1139,1131,
        1,0,0,0,1139,1135,1,0,0,0,1140,1143,1,0,0,0,1141,1142,5,11,0,0,1142,
        1144,5,71,0,0,1143,1141,1,0,0,0,1143,1144,1,0,0,0,1144,117,1,0,0,
        0,1145,1155,3,120,60,0,1146,1147,5,195,0,0,1147,1148,3,108,54,0,
        1148,1149,5,196,0,0,1149,1155,1,0,0,0,1150,1151,5,199,0,0,1151,1152,
        3,44,22,0,1152,1153,5,200,0,0,1153,1155,1,0,0,0,1154,1145,1,0,0,
        0,1154,1146,1,0,0,0,1154,1150,1,0,0,0,1155,119,1,0,0,0,1156,1166,
        3,126,63,0,1157,1163,3,142,71,0,1158,1164,3,126,63,0,1159,1160,5,
        195,0,0,1160,1161,3,108,54,0,1161,1162,5,196,0,0,1162,1164,1,0,0,
        0,1163,1158,1,0,0,0,1163,1159,1,0,0,0,1164,1166,1,0,0,0,1165,1156,
        1,0,0,0,1165,1157,1,0,0,0,1166,121,1,0,0,0,1167,1201,3,148,74,0,
        1168,1169,5,66,0,0,1169,1171,3,44,22,0,1170,1172,5,190,0,0,1171,
        1170,1,0,0,0,1171,1172,1,0,0,0,1172,1175,1,0,0,0,1173,1174,5,169,
        0,0,1174,1176,3,44,22,0,1175,1173,1,0,0,0,1175,1176,1,0,0,0,1176,
        1179,1,0,0,0,1177,1178,5,129,0,0,1178,1180,5,108,0,0,1179,1177,1,
        0,0,0,1179,1180,1,0,0,0,1180,1183,1,0,0,0,1181,1182,5,11,0,0,1182,
        1184,3,54,27,0,1183,1181,1,0,0,0,1183,1184,1,0,0,0,1184,1201,1,0,
        0,0,1185,1186,5,77,0,0,1186,1189,3,44,22,0,1187,1188,5,11,0,0,1188,
        1190,3,54,27,0,1189,1187,1,0,0,0,1189,1190,1,0,0,0,1190,1201,1,0,
        0,0,1191,1192,5,103,0,0,1192,1197,3,124,62,0,1193,1194,5,169,0,0,
        1194,1196,3,124,62,0,1195,1193,1,0,0,0,1196,1199,1,0,0,0,1197,1195,
        1,0,0,0,1197,1198,1,0,0,0,1198,1201,1,0,0,0,1199,1197,1,0,0,0,1200,
        1167,1,0,0,0,1200,1168,1,0,0,0,1200,1185,1,0,0,0,1200,1191,1,0,0,
        0,1201,123,1,0,0,0,1202,1203,3,198,99,0,1203,1207,5,173,0,0,1204,
        1208,3,84,42,0,1205,1208,5,157,0,0,1206,1208,5,75,0,0,1207,1204,
        1,0,0,0,1207,1205,1,0,0,0,1207,1206,1,0,0,0,1208,125,1,0,0,0,1209,
        1212,3,130,65,0,1210,1211,5,39,0,0,1211,1213,3,164,82,0,1212,1210,
        1,0,0,0,1212,1213,1,0,0,0,1213,1215,1,0,0,0,1214,1216,3,136,68,0,
        1215,1214,1,0,0,0,1215,1216,1,0,0,0,1216,1219,1,0,0,0,1217,1218,
        5,87,0,0,1218,1220,3,44,22,0,1219,1217,1,0,0,0,1219,1220,1,0,0,0,
        1220,1223,1,0,0,0,1221,1222,5,126,0,0,1222,1224,3,44,22,0,1223,1221,
        1,0,0,0,1223,1224,1,0,0,0,1224,1229,1,0,0,0,1225,1227,5,122,0,0,
        1226,1225,1,0,0,0,1226,1227,1,0,0,0,1227,1228,1,0,0,0,1228,1230,
        3,174,87,0,1229,1226,1,0,0,0,1229,1230,1,0,0,0,1230,1234,1,0,0,0,
        1231,1232,5,42,0,0,1232,1233,5,11,0,0,1233,1235,3,138,69,0,1234,
        1231,1,0,0,0,1234,1235,1,0,0,0,1235,1238,1,0,0,0,1236,1237,5,129,
        0,0,1237,1239,7,21,0,0,1238,1236,1,0,0,0,1238,1239,1,0,0,0,1239,
        1242,1,0,0,0,1240,1241,5,129,0,0,1241,1243,5,113,0,0,1242,1240,1,
        0,0,0,1242,1243,1,0,0,0,1243,1246,1,0,0,0,1244,1245,5,44,0,0,1245,
        1247,3,44,22,0,1246,1244,1,0,0,0,1246,1247,1,0,0,0,1247,1250,1,0,
        0,0,1248,1249,5,88,0,0,1249,1251,3,44,22,0,1250,1248,1,0,0,0,1250,
        1251,1,0,0,0,1251,1254,1,0,0,0,1252,1253,5,122,0,0,1253,1255,3,174,
        87,0,1254,1252,1,0,0,0,1254,1255,1,0,0,0,1255,1265,1,0,0,0,1256,
        1257,5,128,0,0,1257,1262,3,162,81,0,1258,1259,5,169,0,0,1259,1261,
        3,162,81,0,1260,1258,1,0,0,0,1261,1264,1,0,0,0,1262,1260,1,0,0,0,
        1262,1263,1,0,0,0,1263,1266,1,0,0,0,1264,1262,1,0,0,0,1265,1256,
        1,0,0,0,1265,1266,1,0,0,0,1266,127,1,0,0,0,1267,1268,5,112,0,0,1268,
        1271,5,164,0,0,1269,1270,5,129,0,0,1270,1272,5,108,0,0,1271,1269,
        1,0,0,0,1271,1272,1,0,0,0,1272,129,1,0,0,0,1273,1275,5,100,0,0,1274,
        1276,5,25,0,0,1275,1274,1,0,0,0,1275,1276,1,0,0,0,1276,1278,1,0,
        0,0,1277,1279,3,128,64,0,1278,1277,1,0,0,0,1278,1279,1,0,0,0,1279,
        1280,1,0,0,0,1280,1285,3,132,66,0,1281,1282,5,169,0,0,1282,1284,
        3,132,66,0,1283,1281,1,0,0,0,1284,1287,1,0,0,0,1285,1283,1,0,0,0,
        1285,1286,1,0,0,0,1286,1288,1,0,0,0,1287,1285,1,0,0,0,1288,1289,
        5,169,0,0,1289,1306,1,0,0,0,1290,1292,7,22,0,0,1291,1293,5,25,0,
        0,1292,1291,1,0,0,0,1292,1293,1,0,0,0,1293,1295,1,0,0,0,1294,1296,
        3,128,64,0,1295,1294,1,0,0,0,1295,1296,1,0,0,0,1296,1297,1,0,0,0,
        1297,1302,3,132,66,0,1298,1299,5,169,0,0,1299,1301,3,132,66,0,1300,
        1298,1,0,0,0,1301,1304,1,0,0,0,1302,1300,1,0,0,0,1302,1303,1,0,0,
        0,1303,1306,1,0,0,0,1304,1302,1,0,0,0,1305,1273,1,0,0,0,1305,1290,
        1,0,0,0,1306,131,1,0,0,0,1307,1308,3,198,99,0,1308,1309,5,168,0,
        0,1309,1310,3,44,22,0,1310,1318,1,0,0,0,1311,1312,5,39,0,0,1312,
        1318,3,134,67,0,1313,1315,3,44,22,0,1314,1316,3,134,67,0,1315,1314,
        1,0,0,0,1315,1316,1,0,0,0,1316,1318,1,0,0,0,1317,1307,1,0,0,0,1317,
        1311,1,0,0,0,1317,1313,1,0,0,0,1318,133,1,0,0,0,1319,1320,7,23,0,
        0,1320,135,1,0,0,0,1321,1323,7,24,0,0,1322,1321,1,0,0,0,1322,1323,
        1,0,0,0,1323,1324,1,0,0,0,1324,1325,5,5,0,0,1325,1326,5,58,0,0,1326,
        1327,3,54,27,0,1327,137,1,0,0,0,1328,1349,5,1,0,0,1329,1330,7,21,
        0,0,1330,1331,5,195,0,0,1331,1332,3,54,27,0,1332,1333,5,196,0,0,
        1333,1349,1,0,0,0,1334,1335,5,43,0,0,1335,1336,5,102,0,0,1336,1337,
        5,195,0,0,1337,1342,3,140,70,0,1338,1339,5,169,0,0,1339,1341,3,140,
        70,0,1340,1338,1,0,0,0,1341,1344,1,0,0,0,1342,1340,1,0,0,0,1342,
        1343,1,0,0,0,1343,1345,1,0,0,0,1344,1342,1,0,0,0,1345,1346,5,196,
        0,0,1346,1349,1,0,0,0,1347,1349,3,54,27,0,1348,1328,1,0,0,0,1348,
        1329,1,0,0,0,1348,1334,1,0,0,0,1348,1347,1,0,0,0,1349,139,1,0,0,
        0,1350,1352,5,195,0,0,1351,1353,3,54,27,0,1352,1351,1,0,0,0,1352,
        1353,1,0,0,0,1353,1354,1,0,0,0,1354,1355,5,196,0,0,1355,141,1,0,
        0,0,1356,1358,5,129,0,0,1357,1359,5,91,0,0,1358,1357,1,0,0,0,1358,
        1359,1,0,0,0,1359,1360,1,0,0,0,1360,1365,3,144,72,0,1361,1362,5,
        169,0,0,1362,1364,3,144,72,0,1363,1361,1,0,0,0,1364,1367,1,0,0,0,
        1365,1363,1,0,0,0,1365,1366,1,0,0,0,1366,1369,1,0,0,0,1367,1365,
        1,0,0,0,1368,1370,5,169,0,0,1369,1368,1,0,0,0,1369,1370,1,0,0,0,
        1370,143,1,0,0,0,1371,1373,3,198,99,0,1372,1374,3,146,73,0,1373,
        1372,1,0,0,0,1373,1374,1,0,0,0,1374,1378,1,0,0,0,1375,1376,5,122,
        0,0,1376,1377,5,59,0,0,1377,1379,3,146,73,0,1378,1375,1,0,0,0,1378,
        1379,1,0,0,0,1379,1380,1,0,0,0,1380,1385,5,6,0,0,1381,1383,5,74,
        0,0,1382,1381,1,0,0,0,1382,1383,1,0,0,0,1383,1384,1,0,0,0,1384,1386,
        5,68,0,0,1385,1382,1,0,0,0,1385,1386,1,0,0,0,1386,1387,1,0,0,0,1387,
        1388,5,195,0,0,1388,1389,3,108,54,0,1389,1390,5,196,0,0,1390,1396,
        1,0,0,0,1391,1392,3,44,22,0,1392,1393,7,9,0,0,1393,1394,3,198,99,
        0,1394,1396,1,0,0,0,1395,1371,1,0,0,0,1395,1391,1,0,0,0,1396,145,
        1,0,0,0,1397,1398,7,1,0,0,1398,1403,3,198,99,0,1399,1400,5,169,0,
        0,1400,1402,3,198,99,0,1401,1399,1,0,0,0,1402,1405,1,0,0,0,1403,
        1401,1,0,0,0,1403,1404,1,0,0,0,1404,1406,1,0,0,0,1405,1403,1,0,0,
        0,1406,1407,5,196,0,0,1407,147,1,0,0,0,1408,1409,5,80,0,0,1409,1410,
        5,11,0,0,1410,1425,3,150,75,0,1411,1423,5,54,0,0,1412,1413,5,195,
        0,0,1413,1418,3,154,77,0,1414,1415,5,169,0,0,1415,1417,3,154,77,
        0,1416,1414,1,0,0,0,1417,1420,1,0,0,0,1418,1416,1,0,0,0,1418,1419,
        1,0,0,0,1419,1421,1,0,0,0,1420,1418,1,0,0,0,1421,1422,5,196,0,0,
        1422,1424,1,0,0,0,1423,1412,1,0,0,0,1423,1424,1,0,0,0,1424,1426,
        1,0,0,0,1425,1411,1,0,0,0,1425,1426,1,0,0,0,1426,149,1,0,0,0,1427,
        1432,3,152,76,0,1428,1429,5,169,0,0,1429,1431,3,152,76,0,1430,1428,
        1,0,0,0,1431,1434,1,0,0,0,1432,1430,1,0,0,0,1432,1433,1,0,0,0,1433,
        151,1,0,0,0,1434,1432,1,0,0,0,1435,1437,3,44,22,0,1436,1438,7,25,
        0,0,1437,1436,1,0,0,0,1437,1438,1,0,0,0,1438,1441,1,0,0,0,1439,1440,
        5,76,0,0,1440,1442,7,26,0,0,1441,1439,1,0,0,0,1441,1442,1,0,0,0,
        1442,1445,1,0,0,0,1443,1444,5,16,0,0,1444,1446,5,157,0,0,1445,1443,
        1,0,0,0,1445,1446,1,0,0,0,1446,1461,1,0,0,0,1447,1448,5,129,0,0,
        1448,1451,5,31,0,0,1449,1450,5,39,0,0,1450,1452,3,44,22,0,1451,1449,
        1,0,0,0,1451,1452,1,0,0,0,1452,1455,1,0,0,0,1453,1454,5,111,0,0,
        1454,1456,3,44,22,0,1455,1453,1,0,0,0,1455,1456,1,0,0,0,1456,1459,
        1,0,0,0,1457,1458,5,104,0,0,1458,1460,3,44,22,0,1459,1457,1,0,0,
        0,1459,1460,1,0,0,0,1460,1462,1,0,0,0,1461,1447,1,0,0,0,1461,1462,
        1,0,0,0,1462,153,1,0,0,0,1463,1466,3,44,22,0,1464,1465,5,6,0,0,1465,
        1467,3,44,22,0,1466,1464,1,0,0,0,1466,1467,1,0,0,0,1467,155,1,0,
        0,0,1468,1469,5,83,0,0,1469,1470,5,11,0,0,1470,1472,3,54,27,0,1471,
        1468,1,0,0,0,1471,1472,1,0,0,0,1472,1476,1,0,0,0,1473,1474,5,80,
        0,0,1474,1475,5,11,0,0,1475,1477,3,150,75,0,1476,1473,1,0,0,0,1476,
        1477,1,0,0,0,1477,1480,1,0,0,0,1478,1479,7,27,0,0,1479,1481,3,158,
        79,0,1480,1478,1,0,0,0,1480,1481,1,0,0,0,1481,157,1,0,0,0,1482,1489,
        3,160,80,0,1483,1484,5,9,0,0,1484,1485,3,160,80,0,1485,1486,5,2,
        0,0,1486,1487,3,160,80,0,1487,1489,1,0,0,0,1488,1482,1,0,0,0,1488,
        1483,1,0,0,0,1489,159,1,0,0,0,1490,1491,5,20,0,0,1491,1500,5,96,
        0,0,1492,1493,5,119,0,0,1493,1500,5,86,0,0,1494,1495,5,119,0,0,1495,
        1500,5,37,0,0,1496,1497,3,44,22,0,1497,1498,7,28,0,0,1498,1500,1,
        0,0,0,1499,1490,1,0,0,0,1499,1492,1,0,0,0,1499,1494,1,0,0,0,1499,
        1496,1,0,0,0,1500,161,1,0,0,0,1501,1502,3,198,99,0,1502,1503,5,6,
        0,0,1503,1504,5,195,0,0,1504,1505,3,156,78,0,1505,1506,5,196,0,0,
        1506,163,1,0,0,0,1507,1508,6,82,-1,0,1508,1510,3,178,89,0,1509,1511,
        5,33,0,0,1510,1509,1,0,0,0,1510,1511,1,0,0,0,1511,1513,1,0,0,0,1512,
        1514,3,174,87,0,1513,1512,1,0,0,0,1513,1514,1,0,0,0,1514,1520,1,
        0,0,0,1515,1516,5,195,0,0,1516,1517,3,164,82,0,1517,1518,5,196,0,
        0,1518,1520,1,0,0,0,1519,1507,1,0,0,0,1519,1515,1,0,0,0,1520,1565,
        1,0,0,0,1521,1525,10,5,0,0,1522,1523,5,18,0,0,1523,1526,5,58,0,0,
        1524,1526,5,169,0,0,1525,1522,1,0,0,0,1525,1524,1,0,0,0,1526,1527,
        1,0,0,0,1527,1564,3,164,82,6,1528,1530,10,7,0,0,1529,1531,5,73,0,
        0,1530,1529,1,0,0,0,1530,1531,1,0,0,0,1531,1533,1,0,0,0,1532,1534,
        3,166,83,0,1533,1532,1,0,0,0,1533,1534,1,0,0,0,1534,1535,1,0,0,0,
        1535,1536,5,58,0,0,1536,1538,3,164,82,0,1537,1539,3,170,85,0,1538,
        1537,1,0,0,0,1538,1539,1,0,0,0,1539,1564,1,0,0,0,1540,1541,10,6,
        0,0,1541,1542,5,85,0,0,1542,1543,5,58,0,0,1543,1545,3,164,82,0,1544,
        1546,3,170,85,0,1545,1544,1,0,0,0,1545,1546,1,0,0,0,1546,1564,1,
        0,0,0,1547,1548,10,4,0,0,1548,1549,5,84,0,0,1549,1550,5,195,0,0,
        1550,1551,3,184,92,0,1551,1552,5,196,0,0,1552,1564,1,0,0,0,1553,
        1554,10,3,0,0,1554,1557,5,121,0,0,1555,1556,5,51,0,0,1556,1558,5,
        76,0,0,1557,1555,1,0,0,0,1557,1558,1,0,0,0,1558,1559,1,0,0,0,1559,
        1560,5,195,0,0,1560,1561,3,188,94,0,1561,1562,5,196,0,0,1562,1564,
        1,0,0,0,1563,1521,1,0,0,0,1563,1528,1,0,0,0,1563,1540,1,0,0,0,1563,
        1547,1,0,0,0,1563,1553,1,0,0,0,1564,1567,1,0,0,0,1565,1563,1,0,0,
        0,1565,1566,1,0,0,0,1566,165,1,0,0,0,1567,1565,1,0,0,0,1568,1570,
        7,29,0,0,1569,1568,1,0,0,0,1569,1570,1,0,0,0,1570,1571,1,0,0,0,1571,
        1614,5,53,0,0,1572,1574,5,53,0,0,1573,1575,7,29,0,0,1574,1573,1,
        0,0,0,1574,1575,1,0,0,0,1575,1614,1,0,0,0,1576,1614,7,30,0,0,1577,
        1578,5,8,0,0,1578,1614,7,31,0,0,1579,1581,3,168,84,0,1580,1579,1,
        0,0,0,1580,1581,1,0,0,0,1581,1582,1,0,0,0,1582,1584,7,32,0,0,1583,
        1585,5,81,0,0,1584,1583,1,0,0,0,1584,1585,1,0,0,0,1585,1614,1,0,
        0,0,1586,1588,7,32,0,0,1587,1589,5,81,0,0,1588,1587,1,0,0,0,1588,
        1589,1,0,0,0,1589,1591,1,0,0,0,1590,1592,3,168,84,0,1591,1590,1,
        0,0,0,1591,1592,1,0,0,0,1592,1614,1,0,0,0,1593,1594,5,8,0,0,1594,
        1595,7,31,0,0,1595,1597,7,32,0,0,1596,1598,5,81,0,0,1597,1596,1,
        0,0,0,1597,1598,1,0,0,0,1598,1614,1,0,0,0,1599,1601,7,29,0,0,1600,
        1599,1,0,0,0,1600,1601,1,0,0,0,1601,1602,1,0,0,0,1602,1604,5,40,
        0,0,1603,1605,5,81,0,0,1604,1603,1,0,0,0,1604,1605,1,0,0,0,1605,
        1614,1,0,0,0,1606,1608,5,40,0,0,1607,1609,5,81,0,0,1608,1607,1,0,
        0,0,1608,1609,1,0,0,0,1609,1611,1,0,0,0,1610,1612,7,29,0,0,1611,
        1610,1,0,0,0,1611,1612,1,0,0,0,1612,1614,1,0,0,0,1613,1569,1,0,0,
        0,1613,1572,1,0,0,0,1613,1576,1,0,0,0,1613,1577,1,0,0,0,1613,1580,
        1,0,0,0,1613,1586,1,0,0,0,1613,1593,1,0,0,0,1613,1600,1,0,0,0,1613,
        1606,1,0,0,0,1614,167,1,0,0,0,1615,1616,7,30,0,0,1616,169,1,0,0,
        0,1617,1618,5,78,0,0,1618,1627,3,172,86,0,1619,1620,5,122,0,0,1620,
        1621,5,195,0,0,1621,1622,3,172,86,0,1622,1623,5,196,0,0,1623,1627,
        1,0,0,0,1624,1625,5,122,0,0,1625,1627,3,172,86,0,1626,1617,1,0,0,
        0,1626,1619,1,0,0,0,1626,1624,1,0,0,0,1627,171,1,0,0,0,1628,1633,
        3,44,22,0,1629,1630,5,169,0,0,1630,1632,3,44,22,0,1631,1629,1,0,
        0,0,1632,1635,1,0,0,0,1633,1631,1,0,0,0,1633,1634,1,0,0,0,1634,1637,
        1,0,0,0,1635,1633,1,0,0,0,1636,1638,5,169,0,0,1637,1636,1,0,0,0,
        1637,1638,1,0,0,0,1638,173,1,0,0,0,1639,1640,5,98,0,0,1640,1642,
        3,176,88,0,1641,1643,5,190,0,0,1642,1641,1,0,0,0,1642,1643,1,0,0,
        0,1643,1646,1,0,0,0,1644,1645,5,77,0,0,1645,1647,3,176,88,0,1646,
        1644,1,0,0,0,1646,1647,1,0,0,0,1647,1652,1,0,0,0,1648,1649,7,1,0,
        0,1649,1650,3,198,99,0,1650,1651,5,196,0,0,1651,1653,1,0,0,0,1652,
        1648,1,0,0,0,1652,1653,1,0,0,0,1653,175,1,0,0,0,1654,1655,5,199,
        0,0,1655,1656,3,44,22,0,1656,1657,5,200,0,0,1657,1664,1,0,0,0,1658,
        1661,3,84,42,0,1659,1660,5,192,0,0,1660,1662,3,84,42,0,1661,1659,
        1,0,0,0,1661,1662,1,0,0,0,1662,1664,1,0,0,0,1663,1654,1,0,0,0,1663,
        1658,1,0,0,0,1664,177,1,0,0,0,1665,1666,6,89,-1,0,1666,1667,3,198,
        99,0,1667,1669,7,1,0,0,1668,1670,3,54,27,0,1669,1668,1,0,0,0,1669,
        1670,1,0,0,0,1670,1671,1,0,0,0,1671,1672,5,196,0,0,1672,1696,1,0,
        0,0,1673,1696,3,194,97,0,1674,1675,5,195,0,0,1675,1676,3,108,54,
        0,1676,1677,5,196,0,0,1677,1696,1,0,0,0,1678,1679,5,195,0,0,1679,
        1680,5,123,0,0,1680,1685,3,182,91,0,1681,1682,5,169,0,0,1682,1684,
        3,182,91,0,1683,1681,1,0,0,0,1684,1687,1,0,0,0,1685,1683,1,0,0,0,
        1685,1686,1,0,0,0,1686,1688,1,0,0,0,1687,1685,1,0,0,0,1688,1689,
        5,196,0,0,1689,1696,1,0,0,0,1690,1696,3,100,50,0,1691,1692,5,199,
        0,0,1692,1693,3,44,22,0,1693,1694,5,200,0,0,1694,1696,1,0,0,0,1695,
        1665,1,0,0,0,1695,1673,1,0,0,0,1695,1674,1,0,0,0,1695,1678,1,0,0,
        0,1695,1690,1,0,0,0,1695,1691,1,0,0,0,1696,1724,1,0,0,0,1697,1698,
        10,9,0,0,1698,1699,5,84,0,0,1699,1700,5,195,0,0,1700,1701,3,184,
        92,0,1701,1702,5,196,0,0,1702,1723,1,0,0,0,1703,1704,10,8,0,0,1704,
        1707,5,121,0,0,1705,1706,5,51,0,0,1706,1708,5,76,0,0,1707,1705,1,
        0,0,0,1707,1708,1,0,0,0,1708,1709,1,0,0,0,1709,1710,5,195,0,0,1710,
        1711,3,188,94,0,1711,1712,5,196,0,0,1712,1723,1,0,0,0,1713,1717,
        10,7,0,0,1714,1718,3,180,90,0,1715,1716,5,6,0,0,1716,1718,3,198,
        99,0,1717,1714,1,0,0,0,1717,1715,1,0,0,0,1718,1720,1,0,0,0,1719,
        1721,3,146,73,0,1720,1719,1,0,0,0,1720,1721,1,0,0,0,1721,1723,1,
        0,0,0,1722,1697,1,0,0,0,1722,1703,1,0,0,0,1722,1713,1,0,0,0,1723,
        1726,1,0,0,0,1724,1722,1,0,0,0,1724,1725,1,0,0,0,1725,179,1,0,0,
        0,1726,1724,1,0,0,0,1727,1728,7,33,0,0,1728,181,1,0,0,0,1729,1730,
        5,195,0,0,1730,1735,3,44,22,0,1731,1732,5,169,0,0,1732,1734,3,44,
        22,0,1733,1731,1,0,0,0,1734,1737,1,0,0,0,1735,1733,1,0,0,0,1735,
        1736,1,0,0,0,1736,1738,1,0,0,0,1737,1735,1,0,0,0,1738,1739,5,196,
        0,0,1739,183,1,0,0,0,1740,1741,3,54,27,0,1741,1743,5,38,0,0,1742,
        1744,3,186,93,0,1743,1742,1,0,0,0,1744,1745,1,0,0,0,1745,1743,1,
        0,0,0,1745,1746,1,0,0,0,1746,1750,1,0,0,0,1747,1748,5,42,0,0,1748,
        1749,5,11,0,0,1749,1751,3,54,27,0,1750,1747,1,0,0,0,1750,1751,1,
        0,0,0,1751,185,1,0,0,0,1752,1753,3,192,96,0,1753,1754,5,50,0,0,1754,
        1755,5,195,0,0,1755,1756,3,54,27,0,1756,1757,5,196,0,0,1757,187,
        1,0,0,0,1758,1763,3,190,95,0,1759,1760,5,169,0,0,1760,1762,3,190,
        95,0,1761,1759,1,0,0,0,1762,1765,1,0,0,0,1763,1761,1,0,0,0,1763,
        1764,1,0,0,0,1764,1767,1,0,0,0,1765,1763,1,0,0,0,1766,1768,5,169,
        0,0,1767,1766,1,0,0,0,1767,1768,1,0,0,0,1768,189,1,0,0,0,1769,1770,
        3,192,96,0,1770,1771,5,38,0,0,1771,1772,3,192,96,0,1772,1773,5,50,
        0,0,1773,1774,5,195,0,0,1774,1775,3,54,27,0,1775,1779,5,196,0,0,
        1776,1778,3,186,93,0,1777,1776,1,0,0,0,1778,1781,1,0,0,0,1779,1777,
        1,0,0,0,1779,1780,1,0,0,0,1780,191,1,0,0,0,1781,1779,1,0,0,0,1782,
        1783,5,195,0,0,1783,1784,3,54,27,0,1784,1785,5,196,0,0,1785,1788,
        1,0,0,0,1786,1788,3,44,22,0,1787,1782,1,0,0,0,1787,1786,1,0,0,0,
        1788,193,1,0,0,0,1789,1794,3,198,99,0,1790,1791,7,7,0,0,1791,1793,
        3,198,99,0,1792,1790,1,0,0,0,1793,1796,1,0,0,0,1794,1792,1,0,0,0,
        1794,1795,1,0,0,0,1795,195,1,0,0,0,1796,1794,1,0,0,0,1797,1798,7,
        34,0,0,1798,197,1,0,0,0,1799,1800,7,35,0,0,1800,199,1,0,0,0,1801,
        1802,7,36,0,0,1802,201,1,0,0,0,253,205,215,218,228,235,241,254,259,
        263,266,268,273,280,284,291,295,309,317,325,332,337,341,345,350,
        356,363,373,377,379,388,396,399,422,424,426,436,451,464,491,494,
        517,520,522,528,530,532,541,545,548,555,560,562,566,568,575,579,
        583,588,592,625,636,659,663,666,674,678,685,689,700,704,706,708,
        719,739,742,750,752,754,758,764,767,772,774,793,795,799,807,811,
        813,821,825,827,832,841,845,856,869,879,882,892,900,902,907,911,
        922,926,932,942,946,952,962,966,972,978,984,991,996,1003,1006,1017,
        1026,1036,1043,1050,1054,1060,1069,1077,1083,1089,1096,1102,1108,
        1113,1119,1121,1128,1133,1137,1139,1143,1154,1163,1165,1171,1175,
        1179,1183,1189,1197,1200,1207,1212,1215,1219,1223,1226,1229,1234,
        1238,1242,1246,1250,1254,1262,1265,1271,1275,1278,1285,1292,1295,
        1302,1305,1315,1317,1322,1342,1348,1352,1358,1365,1369,1373,1378,
        1382,1385,1395,1403,1418,1423,1425,1432,1437,1441,1445,1451,1455,
        1459,1461,1466,1471,1476,1480,1488,1499,1510,1513,1519,1525,1530,
        1533,1538,1545,1557,1563,1565,1569,1574,1580,1584,1588,1591,1597,
        1600,1604,1608,1611,1613,1626,1633,1637,1642,1646,1652,1661,1663,
        1669,1685,1695,1707,1717,1720,1722,1724,1735,1745,1750,1763,1767,
        1779,1787,1794
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
    public fieldName(): FieldNameContext {
        return this.getRuleContext(0, FieldNameContext)!;
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
    public constraintList(): ConstraintListContext {
        return this.getRuleContext(0, ConstraintListContext)!;
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

export class ConstraintListContext extends antlr.ParserRuleContext {
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
        return HogParser.RULE_constraintList;
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
    public CALLEE(): antlr.TerminalNode | null {
        return this.getToken(HogParser.CALLEE, 0);
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

export class FieldNameContext extends antlr.ParserRuleContext {
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
        return HogParser.RULE_fieldName;
    }
}
