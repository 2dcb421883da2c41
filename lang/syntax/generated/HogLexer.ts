// Generated from HogLexer.g4 and HogParser.g4 by generate.ts. Do not edit.
import * as antlr from "antlr4ng";

import { LexerBase } from "../lexer-base.ts";

export class HogLexer extends LexerBase {
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
    public static readonly TEMPLATE = 1;
    public static readonly FULL_TEMPLATE = 2;
    public static readonly TAG_OPEN = 3;
    public static readonly TAG_BODY = 4;
    public static readonly TAG_CLOSE = 5;

    public static readonly channelNames = [
        "DEFAULT_TOKEN_CHANNEL", "HIDDEN"
    ];

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

    public static readonly modeNames = [
        "DEFAULT_MODE", "TEMPLATE", "FULL_TEMPLATE", "TAG_OPEN", "TAG_BODY", 
        "TAG_CLOSE",
    ];

    public static readonly ruleNames = [
        "WHITESPACE", "LINE_COMMENT", "BLOCK_COMMENT", "HASH", "HASH_COMMENT", 
        "TEMPLATE_START", "FULL_TEMPLATE_START", "IDENT", "QUOTED_IDENT", 
        "STRING", "FLOAT", "BINARY", "BAD_BINARY", "OCTAL", "BAD_OCTAL", 
        "HEX", "DECIMAL", "DIGITS", "HEX_DIGITS", "EXPONENT", "ESCAPE", 
        "ARROW", "CAST_OPERATOR", "ASSIGN", "COLON", "COMMA", "CONCAT", 
        "DASH", "DOT", "EQUAL", "NOT_EQUAL", "NULL_SAFE_EQUAL", "LESS_EQUAL", 
        "GREATER_EQUAL", "TAG_LESS", "LESS", "GREATER", "TAG_END_START", 
        "SLASH_GREATER", "REGEX", "IREGEX", "NOT_REGEX", "NOT_IREGEX", "NULL_PROPERTY", 
        "NULLISH", "QUESTION", "PERCENT", "PLUS", "SLASH", "ASTERISK", "SEMICOLON", 
        "LPAREN", "RPAREN", "LBRACKET", "RBRACKET", "LBRACE", "RBRACE", 
        "UNEXPECTED", "TEMPLATE_TEXT", "TEMPLATE_END", "TEMPLATE_BRACE", 
        "BAD_ESCAPE", "FULL_TEMPLATE_TEXT", "FULL_TEMPLATE_BRACE", "TAG_SPACE", 
        "TAG_LINE_COMMENT", "TAG_BLOCK_COMMENT", "TAG_NAME", "TAG_EQUAL", 
        "TAG_STRING", "TAG_BRACE", "TAG_SELF_CLOSE", "TAG_GREATER", "TAG_UNEXPECTED", 
        "TAG_TEXT", "TAG_BODY_BRACE", "TAG_BODY_END", "TAG_BODY_LESS", "TAG_CLOSE_SPACE", 
        "TAG_CLOSE_LINE_COMMENT", "TAG_CLOSE_BLOCK_COMMENT", "TAG_CLOSE_NAME", 
        "TAG_CLOSE_GREATER", "TAG_CLOSE_UNEXPECTED",
    ];

    public constructor(input: antlr.CharStream) {
        super(input);
        this.interpreter = new antlr.LexerATNSimulator(this, HogLexer._ATN, HogLexer.decisionsToDFA, new antlr.PredictionContextCache());
    }

    public get grammarFileName(): string { return "HogLexer.g4"; }

    public get literalNames(): (string | null)[] { return HogLexer.literalNames; }
    public get symbolicNames(): (string | null)[] { return HogLexer.symbolicNames; }
    public get ruleNames(): string[] { return HogLexer.ruleNames; }

    public get serializedATN(): number[] { return HogLexer._serializedATN; }

    public get channelNames(): string[] { return HogLexer.channelNames; }

    public get modeNames(): string[] { return HogLexer.modeNames; }

    public override sempred(localContext: antlr.ParserRuleContext | null, ruleIndex: number, predIndex: number): boolean {
        switch (ruleIndex) {
        case 3:
            return this.HASH_sempred(localContext, predIndex);
        case 4:
            return this.HASH_COMMENT_sempred(localContext, predIndex);
        case 34:
            return this.TAG_LESS_sempred(localContext, predIndex);
        }
        return true;
    }
    private HASH_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 0:
            return this.digitFollows();
        }
        return true;
    }
    private HASH_COMMENT_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 1:
            return !this.digitFollows();
        }
        return true;
    }
    private TAG_LESS_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 2:
            return this.isTagStart();
        }
        return true;
    }

    public static readonly _serializedATN: number[] = [
        4,0,215,687,6,-1,6,-1,6,-1,6,-1,6,-1,6,-1,2,0,7,0,2,1,7,1,2,2,7,
        2,2,3,7,3,2,4,7,4,2,5,7,5,2,6,7,6,2,7,7,7,2,8,7,8,2,9,7,9,2,10,7,
        10,2,11,7,11,2,12,7,12,2,13,7,13,2,14,7,14,2,15,7,15,2,16,7,16,2,
        17,7,17,2,18,7,18,2,19,7,19,2,20,7,20,2,21,7,21,2,22,7,22,2,23,7,
        23,2,24,7,24,2,25,7,25,2,26,7,26,2,27,7,27,2,28,7,28,2,29,7,29,2,
        30,7,30,2,31,7,31,2,32,7,32,2,33,7,33,2,34,7,34,2,35,7,35,2,36,7,
        36,2,37,7,37,2,38,7,38,2,39,7,39,2,40,7,40,2,41,7,41,2,42,7,42,2,
        43,7,43,2,44,7,44,2,45,7,45,2,46,7,46,2,47,7,47,2,48,7,48,2,49,7,
        49,2,50,7,50,2,51,7,51,2,52,7,52,2,53,7,53,2,54,7,54,2,55,7,55,2,
        56,7,56,2,57,7,57,2,58,7,58,2,59,7,59,2,60,7,60,2,61,7,61,2,62,7,
        62,2,63,7,63,2,64,7,64,2,65,7,65,2,66,7,66,2,67,7,67,2,68,7,68,2,
        69,7,69,2,70,7,70,2,71,7,71,2,72,7,72,2,73,7,73,2,74,7,74,2,75,7,
        75,2,76,7,76,2,77,7,77,2,78,7,78,2,79,7,79,2,80,7,80,2,81,7,81,2,
        82,7,82,2,83,7,83,1,0,4,0,176,8,0,11,0,12,0,177,1,0,1,0,1,1,1,1,
        1,1,1,1,3,1,186,8,1,1,1,5,1,189,8,1,10,1,12,1,192,9,1,1,1,1,1,1,
        2,1,2,1,2,1,2,5,2,200,8,2,10,2,12,2,203,9,2,1,2,1,2,1,2,1,2,1,2,
        1,3,1,3,1,3,1,4,1,4,1,4,5,4,216,8,4,10,4,12,4,219,9,4,1,4,1,4,1,
        5,1,5,1,5,1,5,1,5,1,6,1,6,1,6,1,6,1,6,1,7,1,7,5,7,235,8,7,10,7,12,
        7,238,9,7,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,5,8,249,8,8,10,8,12,
        8,252,9,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,5,8,264,8,8,10,
        8,12,8,267,9,8,1,8,3,8,270,8,8,1,9,1,9,1,9,1,9,1,9,1,9,1,9,1,9,1,
        9,5,9,281,8,9,10,9,12,9,284,9,9,1,9,1,9,1,10,1,10,1,10,5,10,291,
        8,10,10,10,12,10,294,9,10,1,10,1,10,1,10,1,10,1,10,1,10,1,10,1,10,
        1,10,1,10,1,10,1,10,5,10,308,8,10,10,10,12,10,311,9,10,3,10,313,
        8,10,1,10,1,10,3,10,317,8,10,1,10,1,10,3,10,321,8,10,1,11,1,11,1,
        11,4,11,326,8,11,11,11,12,11,327,1,12,1,12,1,12,4,12,333,8,12,11,
        12,12,12,334,1,13,1,13,4,13,339,8,13,11,13,12,13,340,1,14,1,14,1,
        14,4,14,346,8,14,11,14,12,14,347,1,15,1,15,1,16,1,16,1,17,4,17,355,
        8,17,11,17,12,17,356,1,18,1,18,1,18,4,18,362,8,18,11,18,12,18,363,
        1,19,1,19,3,19,368,8,19,1,19,1,19,1,20,1,20,1,20,1,20,1,20,1,20,
        3,20,378,8,20,1,21,1,21,1,21,1,22,1,22,1,22,1,23,1,23,1,23,1,24,
        1,24,1,25,1,25,1,26,1,26,1,26,1,27,1,27,1,28,1,28,1,29,1,29,1,29,
        3,29,403,8,29,1,30,1,30,1,30,1,30,3,30,409,8,30,1,31,1,31,1,31,1,
        31,1,32,1,32,1,32,1,33,1,33,1,33,1,34,1,34,1,34,1,34,1,34,1,35,1,
        35,1,36,1,36,1,37,1,37,1,37,1,37,1,37,1,38,1,38,1,38,1,39,1,39,1,
        39,3,39,441,8,39,1,40,1,40,1,40,1,40,1,40,3,40,448,8,40,1,41,1,41,
        1,41,1,42,1,42,1,42,1,42,1,43,1,43,1,43,1,44,1,44,1,44,1,45,1,45,
        1,46,1,46,1,47,1,47,1,48,1,48,1,49,1,49,1,50,1,50,1,51,1,51,1,52,
        1,52,1,53,1,53,1,54,1,54,1,55,1,55,1,55,1,55,1,56,1,56,1,56,1,56,
        1,57,1,57,1,58,1,58,1,58,1,58,1,58,1,58,1,58,1,58,1,58,1,58,4,58,
        503,8,58,11,58,12,58,504,1,59,1,59,1,59,1,59,1,60,1,60,1,60,1,60,
        1,60,1,61,1,61,1,62,1,62,1,62,4,62,521,8,62,11,62,12,62,522,1,62,
        1,62,1,63,1,63,1,63,1,63,1,63,1,64,4,64,533,8,64,11,64,12,64,534,
        1,64,1,64,1,65,1,65,1,65,1,65,3,65,543,8,65,1,65,5,65,546,8,65,10,
        65,12,65,549,9,65,1,65,1,65,1,66,1,66,1,66,1,66,5,66,557,8,66,10,
        66,12,66,560,9,66,1,66,1,66,1,66,1,66,1,66,1,67,1,67,5,67,569,8,
        67,10,67,12,67,572,9,67,1,68,1,68,1,68,1,68,1,69,1,69,1,69,1,69,
        1,69,1,69,1,69,1,69,1,69,5,69,587,8,69,10,69,12,69,590,9,69,1,69,
        1,69,1,69,1,69,1,70,1,70,1,70,1,70,1,70,1,71,1,71,1,71,1,71,1,71,
        1,72,1,72,1,72,1,72,1,73,1,73,1,73,1,73,1,74,4,74,615,8,74,11,74,
        12,74,616,1,75,1,75,1,75,1,75,1,75,1,76,1,76,1,76,1,76,1,76,1,76,
        1,77,1,77,1,77,1,77,1,77,1,78,4,78,636,8,78,11,78,12,78,637,1,78,
        1,78,1,79,1,79,1,79,1,79,3,79,646,8,79,1,79,5,79,649,8,79,10,79,
        12,79,652,9,79,1,79,1,79,1,80,1,80,1,80,1,80,5,80,660,8,80,10,80,
        12,80,663,9,80,1,80,1,80,1,80,1,80,1,80,1,81,1,81,5,81,672,8,81,
        10,81,12,81,675,9,81,1,81,1,81,1,82,1,82,1,82,1,82,1,82,1,83,1,83,
        1,83,1,83,3,201,558,661,0,84,6,148,8,149,10,150,12,151,14,152,16,
        153,18,154,20,155,22,156,24,157,26,158,28,159,30,160,32,161,34,162,
        36,163,38,164,40,0,42,0,44,0,46,0,48,165,50,166,52,167,54,168,56,
        169,58,170,60,171,62,172,64,173,66,174,68,175,70,176,72,177,74,178,
        76,179,78,180,80,181,82,182,84,183,86,184,88,185,90,186,92,187,94,
        188,96,189,98,190,100,191,102,192,104,193,106,194,108,195,110,196,
        112,197,114,198,116,199,118,200,120,201,122,202,124,203,126,0,128,
        204,130,0,132,0,134,205,136,206,138,207,140,208,142,215,144,0,146,
        0,148,209,150,210,152,0,154,211,156,0,158,0,160,0,162,212,164,213,
        166,214,168,0,170,0,172,0,6,0,1,2,3,4,5,24,11,0,9,13,32,32,133,133,
        160,160,5760,5760,8192,8202,8232,8233,8239,8239,8287,8287,12288,
        12288,65279,65279,2,0,10,10,13,13,4,0,36,36,65,90,95,95,97,122,5,
        0,36,36,48,57,65,90,95,95,97,122,2,0,92,92,96,96,2,0,34,34,92,92,
        2,0,39,39,92,92,1,0,48,57,3,0,48,57,65,70,97,102,2,0,80,80,112,112,
        2,0,43,43,45,45,2,0,66,66,98,98,1,0,48,49,1,0,48,55,2,0,79,79,111,
        111,2,0,88,88,120,120,2,0,69,69,101,101,13,0,48,48,65,66,70,70,78,
        78,82,82,84,84,86,86,97,98,102,102,110,110,114,114,116,116,118,118,
        3,0,39,39,92,92,123,123,1,0,123,123,3,0,9,10,13,13,32,32,3,0,65,
        90,95,95,97,122,5,0,45,45,48,57,65,90,95,95,97,122,2,0,60,60,123,
        123,742,0,6,1,0,0,0,0,8,1,0,0,0,0,10,1,0,0,0,0,12,1,0,0,0,0,14,1,
        0,0,0,0,16,1,0,0,0,0,18,1,0,0,0,0,20,1,0,0,0,0,22,1,0,0,0,0,24,1,
        0,0,0,0,26,1,0,0,0,0,28,1,0,0,0,0,30,1,0,0,0,0,32,1,0,0,0,0,34,1,
        0,0,0,0,36,1,0,0,0,0,38,1,0,0,0,0,48,1,0,0,0,0,50,1,0,0,0,0,52,1,
        0,0,0,0,54,1,0,0,0,0,56,1,0,0,0,0,58,1,0,0,0,0,60,1,0,0,0,0,62,1,
        0,0,0,0,64,1,0,0,0,0,66,1,0,0,0,0,68,1,0,0,0,0,70,1,0,0,0,0,72,1,
        0,0,0,0,74,1,0,0,0,0,76,1,0,0,0,0,78,1,0,0,0,0,80,1,0,0,0,0,82,1,
        0,0,0,0,84,1,0,0,0,0,86,1,0,0,0,0,88,1,0,0,0,0,90,1,0,0,0,0,92,1,
        0,0,0,0,94,1,0,0,0,0,96,1,0,0,0,0,98,1,0,0,0,0,100,1,0,0,0,0,102,
        1,0,0,0,0,104,1,0,0,0,0,106,1,0,0,0,0,108,1,0,0,0,0,110,1,0,0,0,
        0,112,1,0,0,0,0,114,1,0,0,0,0,116,1,0,0,0,0,118,1,0,0,0,0,120,1,
        0,0,0,1,122,1,0,0,0,1,124,1,0,0,0,1,126,1,0,0,0,1,128,1,0,0,0,2,
        130,1,0,0,0,2,132,1,0,0,0,3,134,1,0,0,0,3,136,1,0,0,0,3,138,1,0,
        0,0,3,140,1,0,0,0,3,142,1,0,0,0,3,144,1,0,0,0,3,146,1,0,0,0,3,148,
        1,0,0,0,3,150,1,0,0,0,3,152,1,0,0,0,4,154,1,0,0,0,4,156,1,0,0,0,
        4,158,1,0,0,0,4,160,1,0,0,0,5,162,1,0,0,0,5,164,1,0,0,0,5,166,1,
        0,0,0,5,168,1,0,0,0,5,170,1,0,0,0,5,172,1,0,0,0,6,175,1,0,0,0,8,
        185,1,0,0,0,10,195,1,0,0,0,12,209,1,0,0,0,14,212,1,0,0,0,16,222,
        1,0,0,0,18,227,1,0,0,0,20,232,1,0,0,0,22,269,1,0,0,0,24,271,1,0,
        0,0,26,320,1,0,0,0,28,322,1,0,0,0,30,329,1,0,0,0,32,336,1,0,0,0,
        34,342,1,0,0,0,36,349,1,0,0,0,38,351,1,0,0,0,40,354,1,0,0,0,42,358,
        1,0,0,0,44,365,1,0,0,0,46,377,1,0,0,0,48,379,1,0,0,0,50,382,1,0,
        0,0,52,385,1,0,0,0,54,388,1,0,0,0,56,390,1,0,0,0,58,392,1,0,0,0,
        60,395,1,0,0,0,62,397,1,0,0,0,64,402,1,0,0,0,66,408,1,0,0,0,68,410,
        1,0,0,0,70,414,1,0,0,0,72,417,1,0,0,0,74,420,1,0,0,0,76,425,1,0,
        0,0,78,427,1,0,0,0,80,429,1,0,0,0,82,434,1,0,0,0,84,440,1,0,0,0,
        86,447,1,0,0,0,88,449,1,0,0,0,90,452,1,0,0,0,92,456,1,0,0,0,94,459,
        1,0,0,0,96,462,1,0,0,0,98,464,1,0,0,0,100,466,1,0,0,0,102,468,1,
        0,0,0,104,470,1,0,0,0,106,472,1,0,0,0,108,474,1,0,0,0,110,476,1,
        0,0,0,112,478,1,0,0,0,114,480,1,0,0,0,116,482,1,0,0,0,118,486,1,
        0,0,0,120,490,1,0,0,0,122,502,1,0,0,0,124,506,1,0,0,0,126,510,1,
        0,0,0,128,515,1,0,0,0,130,520,1,0,0,0,132,526,1,0,0,0,134,532,1,
        0,0,0,136,542,1,0,0,0,138,552,1,0,0,0,140,566,1,0,0,0,142,573,1,
        0,0,0,144,577,1,0,0,0,146,595,1,0,0,0,148,600,1,0,0,0,150,605,1,
        0,0,0,152,609,1,0,0,0,154,614,1,0,0,0,156,618,1,0,0,0,158,623,1,
        0,0,0,160,629,1,0,0,0,162,635,1,0,0,0,164,645,1,0,0,0,166,655,1,
        0,0,0,168,669,1,0,0,0,170,678,1,0,0,0,172,683,1,0,0,0,174,176,7,
        0,0,0,175,174,1,0,0,0,176,177,1,0,0,0,177,175,1,0,0,0,177,178,1,
        0,0,0,178,179,1,0,0,0,179,180,6,0,0,0,180,7,1,0,0,0,181,182,5,45,
        0,0,182,186,5,45,0,0,183,184,5,47,0,0,184,186,5,47,0,0,185,181,1,
        0,0,0,185,183,1,0,0,0,186,190,1,0,0,0,187,189,8,1,0,0,188,187,1,
        0,0,0,189,192,1,0,0,0,190,188,1,0,0,0,190,191,1,0,0,0,191,193,1,
        0,0,0,192,190,1,0,0,0,193,194,6,1,1,0,194,9,1,0,0,0,195,196,5,47,
        0,0,196,197,5,42,0,0,197,201,1,0,0,0,198,200,9,0,0,0,199,198,1,0,
        0,0,200,203,1,0,0,0,201,202,1,0,0,0,201,199,1,0,0,0,202,204,1,0,
        0,0,203,201,1,0,0,0,204,205,5,42,0,0,205,206,5,47,0,0,206,207,1,
        0,0,0,207,208,6,2,1,0,208,11,1,0,0,0,209,210,5,35,0,0,210,211,4,
        3,0,0,211,13,1,0,0,0,212,213,5,35,0,0,213,217,4,4,1,0,214,216,8,
        1,0,0,215,214,1,0,0,0,216,219,1,0,0,0,217,215,1,0,0,0,217,218,1,
        0,0,0,218,220,1,0,0,0,219,217,1,0,0,0,220,221,6,4,1,0,221,15,1,0,
        0,0,222,223,5,102,0,0,223,224,5,39,0,0,224,225,1,0,0,0,225,226,6,
        5,2,0,226,17,1,0,0,0,227,228,5,70,0,0,228,229,5,39,0,0,229,230,1,
        0,0,0,230,231,6,6,3,0,231,19,1,0,0,0,232,236,7,2,0,0,233,235,7,3,
        0,0,234,233,1,0,0,0,235,238,1,0,0,0,236,234,1,0,0,0,236,237,1,0,
        0,0,237,21,1,0,0,0,238,236,1,0,0,0,239,250,5,96,0,0,240,249,8,4,
        0,0,241,242,5,96,0,0,242,249,5,96,0,0,243,244,5,92,0,0,244,249,5,
        39,0,0,245,246,5,92,0,0,246,249,5,92,0,0,247,249,3,46,20,0,248,240,
        1,0,0,0,248,241,1,0,0,0,248,243,1,0,0,0,248,245,1,0,0,0,248,247,
        1,0,0,0,249,252,1,0,0,0,250,248,1,0,0,0,250,251,1,0,0,0,251,253,
        1,0,0,0,252,250,1,0,0,0,253,270,5,96,0,0,254,265,5,34,0,0,255,264,
        8,5,0,0,256,257,5,34,0,0,257,264,5,34,0,0,258,259,5,92,0,0,259,264,
        5,34,0,0,260,261,5,92,0,0,261,264,5,92,0,0,262,264,3,46,20,0,263,
        255,1,0,0,0,263,256,1,0,0,0,263,258,1,0,0,0,263,260,1,0,0,0,263,
        262,1,0,0,0,264,267,1,0,0,0,265,263,1,0,0,0,265,266,1,0,0,0,266,
        268,1,0,0,0,267,265,1,0,0,0,268,270,5,34,0,0,269,239,1,0,0,0,269,
        254,1,0,0,0,270,23,1,0,0,0,271,282,5,39,0,0,272,281,8,6,0,0,273,
        274,5,39,0,0,274,281,5,39,0,0,275,276,5,92,0,0,276,281,5,39,0,0,
        277,278,5,92,0,0,278,281,5,92,0,0,279,281,3,46,20,0,280,272,1,0,
        0,0,280,273,1,0,0,0,280,275,1,0,0,0,280,277,1,0,0,0,280,279,1,0,
        0,0,281,284,1,0,0,0,282,280,1,0,0,0,282,283,1,0,0,0,283,285,1,0,
        0,0,284,282,1,0,0,0,285,286,5,39,0,0,286,25,1,0,0,0,287,288,3,40,
        17,0,288,292,5,46,0,0,289,291,7,7,0,0,290,289,1,0,0,0,291,294,1,
        0,0,0,292,290,1,0,0,0,292,293,1,0,0,0,293,295,1,0,0,0,294,292,1,
        0,0,0,295,296,3,44,19,0,296,321,1,0,0,0,297,298,5,46,0,0,298,299,
        3,40,17,0,299,300,3,44,19,0,300,321,1,0,0,0,301,302,3,40,17,0,302,
        303,3,44,19,0,303,321,1,0,0,0,304,312,3,42,18,0,305,309,5,46,0,0,
        306,308,7,8,0,0,307,306,1,0,0,0,308,311,1,0,0,0,309,307,1,0,0,0,
        309,310,1,0,0,0,310,313,1,0,0,0,311,309,1,0,0,0,312,305,1,0,0,0,
        312,313,1,0,0,0,313,314,1,0,0,0,314,316,7,9,0,0,315,317,7,10,0,0,
        316,315,1,0,0,0,316,317,1,0,0,0,317,318,1,0,0,0,318,319,3,40,17,
        0,319,321,1,0,0,0,320,287,1,0,0,0,320,297,1,0,0,0,320,301,1,0,0,
        0,320,304,1,0,0,0,321,27,1,0,0,0,322,323,5,48,0,0,323,325,7,11,0,
        0,324,326,7,12,0,0,325,324,1,0,0,0,326,327,1,0,0,0,327,325,1,0,0,
        0,327,328,1,0,0,0,328,29,1,0,0,0,329,330,5,48,0,0,330,332,7,11,0,
        0,331,333,7,7,0,0,332,331,1,0,0,0,333,334,1,0,0,0,334,332,1,0,0,
        0,334,335,1,0,0,0,335,31,1,0,0,0,336,338,5,48,0,0,337,339,7,13,0,
        0,338,337,1,0,0,0,339,340,1,0,0,0,340,338,1,0,0,0,340,341,1,0,0,
        0,341,33,1,0,0,0,342,343,5,48,0,0,343,345,7,14,0,0,344,346,7,7,0,
        0,345,344,1,0,0,0,346,347,1,0,0,0,347,345,1,0,0,0,347,348,1,0,0,
        0,348,35,1,0,0,0,349,350,3,42,18,0,350,37,1,0,0,0,351,352,3,40,17,
        0,352,39,1,0,0,0,353,355,7,7,0,0,354,353,1,0,0,0,355,356,1,0,0,0,
        356,354,1,0,0,0,356,357,1,0,0,0,357,41,1,0,0,0,358,359,5,48,0,0,
        359,361,7,15,0,0,360,362,7,8,0,0,361,360,1,0,0,0,362,363,1,0,0,0,
        363,361,1,0,0,0,363,364,1,0,0,0,364,43,1,0,0,0,365,367,7,16,0,0,
        366,368,7,10,0,0,367,366,1,0,0,0,367,368,1,0,0,0,368,369,1,0,0,0,
        369,370,3,40,17,0,370,45,1,0,0,0,371,372,5,92,0,0,372,378,7,17,0,
        0,373,374,5,92,0,0,374,375,7,15,0,0,375,376,7,8,0,0,376,378,7,8,
        0,0,377,371,1,0,0,0,377,373,1,0,0,0,378,47,1,0,0,0,379,380,5,45,
        0,0,380,381,5,62,0,0,381,49,1,0,0,0,382,383,5,58,0,0,383,384,5,58,
        0,0,384,51,1,0,0,0,385,386,5,58,0,0,386,387,5,61,0,0,387,53,1,0,
        0,0,388,389,5,58,0,0,389,55,1,0,0,0,390,391,5,44,0,0,391,57,1,0,
        0,0,392,393,5,124,0,0,393,394,5,124,0,0,394,59,1,0,0,0,395,396,5,
        45,0,0,396,61,1,0,0,0,397,398,5,46,0,0,398,63,1,0,0,0,399,403,5,
        61,0,0,400,401,5,61,0,0,401,403,5,61,0,0,402,399,1,0,0,0,402,400,
        1,0,0,0,403,65,1,0,0,0,404,405,5,33,0,0,405,409,5,61,0,0,406,407,
        5,60,0,0,407,409,5,62,0,0,408,404,1,0,0,0,408,406,1,0,0,0,409,67,
        1,0,0,0,410,411,5,60,0,0,411,412,5,61,0,0,412,413,5,62,0,0,413,69,
        1,0,0,0,414,415,5,60,0,0,415,416,5,61,0,0,416,71,1,0,0,0,417,418,
        5,62,0,0,418,419,5,61,0,0,419,73,1,0,0,0,420,421,5,60,0,0,421,422,
        4,34,2,0,422,423,1,0,0,0,423,424,6,34,4,0,424,75,1,0,0,0,425,426,
        5,60,0,0,426,77,1,0,0,0,427,428,5,62,0,0,428,79,1,0,0,0,429,430,
        5,60,0,0,430,431,5,47,0,0,431,432,1,0,0,0,432,433,6,37,5,0,433,81,
        1,0,0,0,434,435,5,47,0,0,435,436,5,62,0,0,436,83,1,0,0,0,437,441,
        5,126,0,0,438,439,5,61,0,0,439,441,5,126,0,0,440,437,1,0,0,0,440,
        438,1,0,0,0,441,85,1,0,0,0,442,443,5,126,0,0,443,448,5,42,0,0,444,
        445,5,61,0,0,445,446,5,126,0,0,446,448,5,42,0,0,447,442,1,0,0,0,
        447,444,1,0,0,0,448,87,1,0,0,0,449,450,5,33,0,0,450,451,5,126,0,
        0,451,89,1,0,0,0,452,453,5,33,0,0,453,454,5,126,0,0,454,455,5,42,
        0,0,455,91,1,0,0,0,456,457,5,63,0,0,457,458,5,46,0,0,458,93,1,0,
        0,0,459,460,5,63,0,0,460,461,5,63,0,0,461,95,1,0,0,0,462,463,5,63,
        0,0,463,97,1,0,0,0,464,465,5,37,0,0,465,99,1,0,0,0,466,467,5,43,
        0,0,467,101,1,0,0,0,468,469,5,47,0,0,469,103,1,0,0,0,470,471,5,42,
        0,0,471,105,1,0,0,0,472,473,5,59,0,0,473,107,1,0,0,0,474,475,5,40,
        0,0,475,109,1,0,0,0,476,477,5,41,0,0,477,111,1,0,0,0,478,479,5,91,
        0,0,479,113,1,0,0,0,480,481,5,93,0,0,481,115,1,0,0,0,482,483,5,123,
        0,0,483,484,1,0,0,0,484,485,6,55,6,0,485,117,1,0,0,0,486,487,5,125,
        0,0,487,488,1,0,0,0,488,489,6,56,7,0,489,119,1,0,0,0,490,491,9,0,
        0,0,491,121,1,0,0,0,492,503,8,18,0,0,493,494,5,39,0,0,494,503,5,
        39,0,0,495,496,5,92,0,0,496,503,5,39,0,0,497,498,5,92,0,0,498,503,
        5,123,0,0,499,500,5,92,0,0,500,503,5,92,0,0,501,503,3,46,20,0,502,
        492,1,0,0,0,502,493,1,0,0,0,502,495,1,0,0,0,502,497,1,0,0,0,502,
        499,1,0,0,0,502,501,1,0,0,0,503,504,1,0,0,0,504,502,1,0,0,0,504,
        505,1,0,0,0,505,123,1,0,0,0,506,507,5,39,0,0,507,508,1,0,0,0,508,
        509,6,59,7,0,509,125,1,0,0,0,510,511,5,123,0,0,511,512,1,0,0,0,512,
        513,6,60,8,0,513,514,6,60,6,0,514,127,1,0,0,0,515,516,9,0,0,0,516,
        129,1,0,0,0,517,518,5,92,0,0,518,521,5,123,0,0,519,521,8,19,0,0,
        520,517,1,0,0,0,520,519,1,0,0,0,521,522,1,0,0,0,522,520,1,0,0,0,
        522,523,1,0,0,0,523,524,1,0,0,0,524,525,6,62,9,0,525,131,1,0,0,0,
        526,527,5,123,0,0,527,528,1,0,0,0,528,529,6,63,8,0,529,530,6,63,
        6,0,530,133,1,0,0,0,531,533,7,20,0,0,532,531,1,0,0,0,533,534,1,0,
        0,0,534,532,1,0,0,0,534,535,1,0,0,0,535,536,1,0,0,0,536,537,6,64,
        0,0,537,135,1,0,0,0,538,539,5,45,0,0,539,543,5,45,0,0,540,541,5,
        47,0,0,541,543,5,47,0,0,542,538,1,0,0,0,542,540,1,0,0,0,543,547,
        1,0,0,0,544,546,8,1,0,0,545,544,1,0,0,0,546,549,1,0,0,0,547,545,
        1,0,0,0,547,548,1,0,0,0,548,550,1,0,0,0,549,547,1,0,0,0,550,551,
        6,65,1,0,551,137,1,0,0,0,552,553,5,47,0,0,553,554,5,42,0,0,554,558,
        1,0,0,0,555,557,9,0,0,0,556,555,1,0,0,0,557,560,1,0,0,0,558,559,
        1,0,0,0,558,556,1,0,0,0,559,561,1,0,0,0,560,558,1,0,0,0,561,562,
        5,42,0,0,562,563,5,47,0,0,563,564,1,0,0,0,564,565,6,66,1,0,565,139,
        1,0,0,0,566,570,7,21,0,0,567,569,7,22,0,0,568,567,1,0,0,0,569,572,
        1,0,0,0,570,568,1,0,0,0,570,571,1,0,0,0,571,141,1,0,0,0,572,570,
        1,0,0,0,573,574,5,61,0,0,574,575,1,0,0,0,575,576,6,68,10,0,576,143,
        1,0,0,0,577,588,5,39,0,0,578,587,8,6,0,0,579,580,5,39,0,0,580,587,
        5,39,0,0,581,582,5,92,0,0,582,587,5,39,0,0,583,584,5,92,0,0,584,
        587,5,92,0,0,585,587,3,46,20,0,586,578,1,0,0,0,586,579,1,0,0,0,586,
        581,1,0,0,0,586,583,1,0,0,0,586,585,1,0,0,0,587,590,1,0,0,0,588,
        586,1,0,0,0,588,589,1,0,0,0,589,591,1,0,0,0,590,588,1,0,0,0,591,
        592,5,39,0,0,592,593,1,0,0,0,593,594,6,69,11,0,594,145,1,0,0,0,595,
        596,5,123,0,0,596,597,1,0,0,0,597,598,6,70,8,0,598,599,6,70,6,0,
        599,147,1,0,0,0,600,601,5,47,0,0,601,602,5,62,0,0,602,603,1,0,0,
        0,603,604,6,71,7,0,604,149,1,0,0,0,605,606,5,62,0,0,606,607,1,0,
        0,0,607,608,6,72,12,0,608,151,1,0,0,0,609,610,9,0,0,0,610,611,1,
        0,0,0,611,612,6,73,13,0,612,153,1,0,0,0,613,615,8,23,0,0,614,613,
        1,0,0,0,615,616,1,0,0,0,616,614,1,0,0,0,616,617,1,0,0,0,617,155,
        1,0,0,0,618,619,5,123,0,0,619,620,1,0,0,0,620,621,6,75,8,0,621,622,
        6,75,6,0,622,157,1,0,0,0,623,624,5,60,0,0,624,625,5,47,0,0,625,626,
        1,0,0,0,626,627,6,76,14,0,627,628,6,76,15,0,628,159,1,0,0,0,629,
        630,5,60,0,0,630,631,1,0,0,0,631,632,6,77,16,0,632,633,6,77,4,0,
        633,161,1,0,0,0,634,636,7,20,0,0,635,634,1,0,0,0,636,637,1,0,0,0,
        637,635,1,0,0,0,637,638,1,0,0,0,638,639,1,0,0,0,639,640,6,78,0,0,
        640,163,1,0,0,0,641,642,5,45,0,0,642,646,5,45,0,0,643,644,5,47,0,
        0,644,646,5,47,0,0,645,641,1,0,0,0,645,643,1,0,0,0,646,650,1,0,0,
        0,647,649,8,1,0,0,648,647,1,0,0,0,649,652,1,0,0,0,650,648,1,0,0,
        0,650,651,1,0,0,0,651,653,1,0,0,0,652,650,1,0,0,0,653,654,6,79,1,
        0,654,165,1,0,0,0,655,656,5,47,0,0,656,657,5,42,0,0,657,661,1,0,
        0,0,658,660,9,0,0,0,659,658,1,0,0,0,660,663,1,0,0,0,661,662,1,0,
        0,0,661,659,1,0,0,0,662,664,1,0,0,0,663,661,1,0,0,0,664,665,5,42,
        0,0,665,666,5,47,0,0,666,667,1,0,0,0,667,668,6,80,1,0,668,167,1,
        0,0,0,669,673,7,21,0,0,670,672,7,22,0,0,671,670,1,0,0,0,672,675,
        1,0,0,0,673,671,1,0,0,0,673,674,1,0,0,0,674,676,1,0,0,0,675,673,
        1,0,0,0,676,677,6,81,17,0,677,169,1,0,0,0,678,679,5,62,0,0,679,680,
        1,0,0,0,680,681,6,82,18,0,681,682,6,82,7,0,682,171,1,0,0,0,683,684,
        9,0,0,0,684,685,1,0,0,0,685,686,6,83,13,0,686,173,1,0,0,0,53,0,1,
        2,3,4,5,177,185,190,201,217,236,248,250,263,265,269,280,282,292,
        309,312,316,320,327,334,340,347,356,363,367,377,402,408,440,447,
        502,504,520,522,534,542,547,558,570,586,588,616,637,645,650,661,
        673,19,6,0,0,0,1,0,5,1,0,5,2,0,5,3,0,5,5,0,5,0,0,4,0,0,7,199,0,7,
        202,0,7,173,0,7,157,0,2,4,0,7,201,0,7,181,0,2,5,0,7,178,0,7,208,
        0,7,210,0
    ];

    private static __ATN: antlr.ATN;
    public static get _ATN(): antlr.ATN {
        if (!HogLexer.__ATN) {
            HogLexer.__ATN = new antlr.ATNDeserializer().deserialize(HogLexer._serializedATN);
        }

        return HogLexer.__ATN;
    }

    private static readonly vocabulary = new antlr.Vocabulary(HogLexer.literalNames, HogLexer.symbolicNames, []);

    public override get vocabulary(): antlr.Vocabulary {
        return HogLexer.vocabulary;
    }

    private static readonly decisionsToDFA = HogLexer._ATN.decisionToState.map( (ds: antlr.DecisionState, index: number) => new antlr.DFA(ds, index) );
}