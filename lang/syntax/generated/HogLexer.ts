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
        case 2:
            return this.BLOCK_COMMENT_sempred(localContext, predIndex);
        case 3:
            return this.HASH_sempred(localContext, predIndex);
        case 4:
            return this.HASH_COMMENT_sempred(localContext, predIndex);
        case 34:
            return this.TAG_LESS_sempred(localContext, predIndex);
        case 66:
            return this.TAG_BLOCK_COMMENT_sempred(localContext, predIndex);
        case 80:
            return this.TAG_CLOSE_BLOCK_COMMENT_sempred(localContext, predIndex);
        }
        return true;
    }
    private BLOCK_COMMENT_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 0:
            return this.commentCloses();
        }
        return true;
    }
    private HASH_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 1:
            return this.digitFollows();
        }
        return true;
    }
    private HASH_COMMENT_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 2:
            return !this.digitFollows();
        }
        return true;
    }
    private TAG_LESS_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 3:
            return this.isTagStart();
        }
        return true;
    }
    private TAG_BLOCK_COMMENT_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 4:
            return this.commentCloses();
        }
        return true;
    }
    private TAG_CLOSE_BLOCK_COMMENT_sempred(_localContext: antlr.ParserRuleContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 5:
            return this.commentCloses();
        }
        return true;
    }

    public static readonly _serializedATN: number[] = [
        4,0,215,690,6,-1,6,-1,6,-1,6,-1,6,-1,6,-1,2,0,7,0,2,1,7,1,2,2,7,
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
        2,1,2,1,2,1,2,1,2,5,2,201,8,2,10,2,12,2,204,9,2,1,2,1,2,1,2,1,2,
        1,2,1,3,1,3,1,3,1,4,1,4,1,4,5,4,217,8,4,10,4,12,4,220,9,4,1,4,1,
        4,1,5,1,5,1,5,1,5,1,5,1,6,1,6,1,6,1,6,1,6,1,7,1,7,5,7,236,8,7,10,
        7,12,7,239,9,7,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,5,8,250,8,8,10,
        8,12,8,253,9,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,1,8,5,8,265,8,
        8,10,8,12,8,268,9,8,1,8,3,8,271,8,8,1,9,1,9,1,9,1,9,1,9,1,9,1,9,
        1,9,1,9,5,9,282,8,9,10,9,12,9,285,9,9,1,9,1,9,1,10,1,10,1,10,5,10,
        292,8,10,10,10,12,10,295,9,10,1,10,1,10,1,10,1,10,1,10,1,10,1,10,
        1,10,1,10,1,10,1,10,1,10,5,10,309,8,10,10,10,12,10,312,9,10,3,10,
        314,8,10,1,10,1,10,3,10,318,8,10,1,10,1,10,3,10,322,8,10,1,11,1,
        11,1,11,4,11,327,8,11,11,11,12,11,328,1,12,1,12,1,12,4,12,334,8,
        12,11,12,12,12,335,1,13,1,13,4,13,340,8,13,11,13,12,13,341,1,14,
        1,14,1,14,4,14,347,8,14,11,14,12,14,348,1,15,1,15,1,16,1,16,1,17,
        4,17,356,8,17,11,17,12,17,357,1,18,1,18,1,18,4,18,363,8,18,11,18,
        12,18,364,1,19,1,19,3,19,369,8,19,1,19,1,19,1,20,1,20,1,20,1,20,
        1,20,1,20,3,20,379,8,20,1,21,1,21,1,21,1,22,1,22,1,22,1,23,1,23,
        1,23,1,24,1,24,1,25,1,25,1,26,1,26,1,26,1,27,1,27,1,28,1,28,1,29,
        1,29,1,29,3,29,404,8,29,1,30,1,30,1,30,1,30,3,30,410,8,30,1,31,1,
        31,1,31,1,31,1,32,1,32,1,32,1,33,1,33,1,33,1,34,1,34,1,34,1,34,1,
        34,1,35,1,35,1,36,1,36,1,37,1,37,1,37,1,37,1,37,1,38,1,38,1,38,1,
        39,1,39,1,39,3,39,442,8,39,1,40,1,40,1,40,1,40,1,40,3,40,449,8,40,
        1,41,1,41,1,41,1,42,1,42,1,42,1,42,1,43,1,43,1,43,1,44,1,44,1,44,
        1,45,1,45,1,46,1,46,1,47,1,47,1,48,1,48,1,49,1,49,1,50,1,50,1,51,
        1,51,1,52,1,52,1,53,1,53,1,54,1,54,1,55,1,55,1,55,1,55,1,56,1,56,
        1,56,1,56,1,57,1,57,1,58,1,58,1,58,1,58,1,58,1,58,1,58,1,58,1,58,
        1,58,4,58,504,8,58,11,58,12,58,505,1,59,1,59,1,59,1,59,1,60,1,60,
        1,60,1,60,1,60,1,61,1,61,1,62,1,62,1,62,4,62,522,8,62,11,62,12,62,
        523,1,62,1,62,1,63,1,63,1,63,1,63,1,63,1,64,4,64,534,8,64,11,64,
        12,64,535,1,64,1,64,1,65,1,65,1,65,1,65,3,65,544,8,65,1,65,5,65,
        547,8,65,10,65,12,65,550,9,65,1,65,1,65,1,66,1,66,1,66,1,66,1,66,
        5,66,559,8,66,10,66,12,66,562,9,66,1,66,1,66,1,66,1,66,1,66,1,67,
        1,67,5,67,571,8,67,10,67,12,67,574,9,67,1,68,1,68,1,68,1,68,1,69,
        1,69,1,69,1,69,1,69,1,69,1,69,1,69,1,69,5,69,589,8,69,10,69,12,69,
        592,9,69,1,69,1,69,1,69,1,69,1,70,1,70,1,70,1,70,1,70,1,71,1,71,
        1,71,1,71,1,71,1,72,1,72,1,72,1,72,1,73,1,73,1,73,1,73,1,74,4,74,
        617,8,74,11,74,12,74,618,1,75,1,75,1,75,1,75,1,75,1,76,1,76,1,76,
        1,76,1,76,1,76,1,77,1,77,1,77,1,77,1,77,1,78,4,78,638,8,78,11,78,
        12,78,639,1,78,1,78,1,79,1,79,1,79,1,79,3,79,648,8,79,1,79,5,79,
        651,8,79,10,79,12,79,654,9,79,1,79,1,79,1,80,1,80,1,80,1,80,1,80,
        5,80,663,8,80,10,80,12,80,666,9,80,1,80,1,80,1,80,1,80,1,80,1,81,
        1,81,5,81,675,8,81,10,81,12,81,678,9,81,1,81,1,81,1,82,1,82,1,82,
        1,82,1,82,1,83,1,83,1,83,1,83,3,202,560,664,0,84,6,148,8,149,10,
        150,12,151,14,152,16,153,18,154,20,155,22,156,24,157,26,158,28,159,
        30,160,32,161,34,162,36,163,38,164,40,0,42,0,44,0,46,0,48,165,50,
        166,52,167,54,168,56,169,58,170,60,171,62,172,64,173,66,174,68,175,
        70,176,72,177,74,178,76,179,78,180,80,181,82,182,84,183,86,184,88,
        185,90,186,92,187,94,188,96,189,98,190,100,191,102,192,104,193,106,
        194,108,195,110,196,112,197,114,198,116,199,118,200,120,201,122,
        202,124,203,126,0,128,204,130,0,132,0,134,205,136,206,138,207,140,
        208,142,215,144,0,146,0,148,209,150,210,152,0,154,211,156,0,158,
        0,160,0,162,212,164,213,166,214,168,0,170,0,172,0,6,0,1,2,3,4,5,
        24,11,0,9,13,32,32,133,133,160,160,5760,5760,8192,8202,8232,8233,
        8239,8239,8287,8287,12288,12288,65279,65279,2,0,10,10,13,13,4,0,
        36,36,65,90,95,95,97,122,5,0,36,36,48,57,65,90,95,95,97,122,2,0,
        92,92,96,96,2,0,34,34,92,92,2,0,39,39,92,92,1,0,48,57,3,0,48,57,
        65,70,97,102,2,0,80,80,112,112,2,0,43,43,45,45,2,0,66,66,98,98,1,
        0,48,49,1,0,48,55,2,0,79,79,111,111,2,0,88,88,120,120,2,0,69,69,
        101,101,13,0,48,48,65,66,70,70,78,78,82,82,84,84,86,86,97,98,102,
        102,110,110,114,114,116,116,118,118,3,0,39,39,92,92,123,123,1,0,
        123,123,3,0,9,10,13,13,32,32,3,0,65,90,95,95,97,122,5,0,45,45,48,
        57,65,90,95,95,97,122,2,0,60,60,123,123,745,0,6,1,0,0,0,0,8,1,0,
        0,0,0,10,1,0,0,0,0,12,1,0,0,0,0,14,1,0,0,0,0,16,1,0,0,0,0,18,1,0,
        0,0,0,20,1,0,0,0,0,22,1,0,0,0,0,24,1,0,0,0,0,26,1,0,0,0,0,28,1,0,
        0,0,0,30,1,0,0,0,0,32,1,0,0,0,0,34,1,0,0,0,0,36,1,0,0,0,0,38,1,0,
        0,0,0,48,1,0,0,0,0,50,1,0,0,0,0,52,1,0,0,0,0,54,1,0,0,0,0,56,1,0,
        0,0,0,58,1,0,0,0,0,60,1,0,0,0,0,62,1,0,0,0,0,64,1,0,0,0,0,66,1,0,
        0,0,0,68,1,0,0,0,0,70,1,0,0,0,0,72,1,0,0,0,0,74,1,0,0,0,0,76,1,0,
        0,0,0,78,1,0,0,0,0,80,1,0,0,0,0,82,1,0,0,0,0,84,1,0,0,0,0,86,1,0,
        0,0,0,88,1,0,0,0,0,90,1,0,0,0,0,92,1,0,0,0,0,94,1,0,0,0,0,96,1,0,
        0,0,0,98,1,0,0,0,0,100,1,0,0,0,0,102,1,0,0,0,0,104,1,0,0,0,0,106,
        1,0,0,0,0,108,1,0,0,0,0,110,1,0,0,0,0,112,1,0,0,0,0,114,1,0,0,0,
        0,116,1,0,0,0,0,118,1,0,0,0,0,120,1,0,0,0,1,122,1,0,0,0,1,124,1,
        0,0,0,1,126,1,0,0,0,1,128,1,0,0,0,2,130,1,0,0,0,2,132,1,0,0,0,3,
        134,1,0,0,0,3,136,1,0,0,0,3,138,1,0,0,0,3,140,1,0,0,0,3,142,1,0,
        0,0,3,144,1,0,0,0,3,146,1,0,0,0,3,148,1,0,0,0,3,150,1,0,0,0,3,152,
        1,0,0,0,4,154,1,0,0,0,4,156,1,0,0,0,4,158,1,0,0,0,4,160,1,0,0,0,
        5,162,1,0,0,0,5,164,1,0,0,0,5,166,1,0,0,0,5,168,1,0,0,0,5,170,1,
        0,0,0,5,172,1,0,0,0,6,175,1,0,0,0,8,185,1,0,0,0,10,195,1,0,0,0,12,
        210,1,0,0,0,14,213,1,0,0,0,16,223,1,0,0,0,18,228,1,0,0,0,20,233,
        1,0,0,0,22,270,1,0,0,0,24,272,1,0,0,0,26,321,1,0,0,0,28,323,1,0,
        0,0,30,330,1,0,0,0,32,337,1,0,0,0,34,343,1,0,0,0,36,350,1,0,0,0,
        38,352,1,0,0,0,40,355,1,0,0,0,42,359,1,0,0,0,44,366,1,0,0,0,46,378,
        1,0,0,0,48,380,1,0,0,0,50,383,1,0,0,0,52,386,1,0,0,0,54,389,1,0,
        0,0,56,391,1,0,0,0,58,393,1,0,0,0,60,396,1,0,0,0,62,398,1,0,0,0,
        64,403,1,0,0,0,66,409,1,0,0,0,68,411,1,0,0,0,70,415,1,0,0,0,72,418,
        1,0,0,0,74,421,1,0,0,0,76,426,1,0,0,0,78,428,1,0,0,0,80,430,1,0,
        0,0,82,435,1,0,0,0,84,441,1,0,0,0,86,448,1,0,0,0,88,450,1,0,0,0,
        90,453,1,0,0,0,92,457,1,0,0,0,94,460,1,0,0,0,96,463,1,0,0,0,98,465,
        1,0,0,0,100,467,1,0,0,0,102,469,1,0,0,0,104,471,1,0,0,0,106,473,
        1,0,0,0,108,475,1,0,0,0,110,477,1,0,0,0,112,479,1,0,0,0,114,481,
        1,0,0,0,116,483,1,0,0,0,118,487,1,0,0,0,120,491,1,0,0,0,122,503,
        1,0,0,0,124,507,1,0,0,0,126,511,1,0,0,0,128,516,1,0,0,0,130,521,
        1,0,0,0,132,527,1,0,0,0,134,533,1,0,0,0,136,543,1,0,0,0,138,553,
        1,0,0,0,140,568,1,0,0,0,142,575,1,0,0,0,144,579,1,0,0,0,146,597,
        1,0,0,0,148,602,1,0,0,0,150,607,1,0,0,0,152,611,1,0,0,0,154,616,
        1,0,0,0,156,620,1,0,0,0,158,625,1,0,0,0,160,631,1,0,0,0,162,637,
        1,0,0,0,164,647,1,0,0,0,166,657,1,0,0,0,168,672,1,0,0,0,170,681,
        1,0,0,0,172,686,1,0,0,0,174,176,7,0,0,0,175,174,1,0,0,0,176,177,
        1,0,0,0,177,175,1,0,0,0,177,178,1,0,0,0,178,179,1,0,0,0,179,180,
        6,0,0,0,180,7,1,0,0,0,181,182,5,45,0,0,182,186,5,45,0,0,183,184,
        5,47,0,0,184,186,5,47,0,0,185,181,1,0,0,0,185,183,1,0,0,0,186,190,
        1,0,0,0,187,189,8,1,0,0,188,187,1,0,0,0,189,192,1,0,0,0,190,188,
        1,0,0,0,190,191,1,0,0,0,191,193,1,0,0,0,192,190,1,0,0,0,193,194,
        6,1,1,0,194,9,1,0,0,0,195,196,5,47,0,0,196,197,5,42,0,0,197,198,
        1,0,0,0,198,202,4,2,0,0,199,201,9,0,0,0,200,199,1,0,0,0,201,204,
        1,0,0,0,202,203,1,0,0,0,202,200,1,0,0,0,203,205,1,0,0,0,204,202,
        1,0,0,0,205,206,5,42,0,0,206,207,5,47,0,0,207,208,1,0,0,0,208,209,
        6,2,1,0,209,11,1,0,0,0,210,211,5,35,0,0,211,212,4,3,1,0,212,13,1,
        0,0,0,213,214,5,35,0,0,214,218,4,4,2,0,215,217,8,1,0,0,216,215,1,
        0,0,0,217,220,1,0,0,0,218,216,1,0,0,0,218,219,1,0,0,0,219,221,1,
        0,0,0,220,218,1,0,0,0,221,222,6,4,1,0,222,15,1,0,0,0,223,224,5,102,
        0,0,224,225,5,39,0,0,225,226,1,0,0,0,226,227,6,5,2,0,227,17,1,0,
        0,0,228,229,5,70,0,0,229,230,5,39,0,0,230,231,1,0,0,0,231,232,6,
        6,3,0,232,19,1,0,0,0,233,237,7,2,0,0,234,236,7,3,0,0,235,234,1,0,
        0,0,236,239,1,0,0,0,237,235,1,0,0,0,237,238,1,0,0,0,238,21,1,0,0,
        0,239,237,1,0,0,0,240,251,5,96,0,0,241,250,8,4,0,0,242,243,5,96,
        0,0,243,250,5,96,0,0,244,245,5,92,0,0,245,250,5,39,0,0,246,247,5,
        92,0,0,247,250,5,92,0,0,248,250,3,46,20,0,249,241,1,0,0,0,249,242,
        1,0,0,0,249,244,1,0,0,0,249,246,1,0,0,0,249,248,1,0,0,0,250,253,
        1,0,0,0,251,249,1,0,0,0,251,252,1,0,0,0,252,254,1,0,0,0,253,251,
        1,0,0,0,254,271,5,96,0,0,255,266,5,34,0,0,256,265,8,5,0,0,257,258,
        5,34,0,0,258,265,5,34,0,0,259,260,5,92,0,0,260,265,5,34,0,0,261,
        262,5,92,0,0,262,265,5,92,0,0,263,265,3,46,20,0,264,256,1,0,0,0,
        264,257,1,0,0,0,264,259,1,0,0,0,264,261,1,0,0,0,264,263,1,0,0,0,
        265,268,1,0,0,0,266,264,1,0,0,0,266,267,1,0,0,0,267,269,1,0,0,0,
        268,266,1,0,0,0,269,271,5,34,0,0,270,240,1,0,0,0,270,255,1,0,0,0,
        271,23,1,0,0,0,272,283,5,39,0,0,273,282,8,6,0,0,274,275,5,39,0,0,
        275,282,5,39,0,0,276,277,5,92,0,0,277,282,5,39,0,0,278,279,5,92,
        0,0,279,282,5,92,0,0,280,282,3,46,20,0,281,273,1,0,0,0,281,274,1,
        0,0,0,281,276,1,0,0,0,281,278,1,0,0,0,281,280,1,0,0,0,282,285,1,
        0,0,0,283,281,1,0,0,0,283,284,1,0,0,0,284,286,1,0,0,0,285,283,1,
        0,0,0,286,287,5,39,0,0,287,25,1,0,0,0,288,289,3,40,17,0,289,293,
        5,46,0,0,290,292,7,7,0,0,291,290,1,0,0,0,292,295,1,0,0,0,293,291,
        1,0,0,0,293,294,1,0,0,0,294,296,1,0,0,0,295,293,1,0,0,0,296,297,
        3,44,19,0,297,322,1,0,0,0,298,299,5,46,0,0,299,300,3,40,17,0,300,
        301,3,44,19,0,301,322,1,0,0,0,302,303,3,40,17,0,303,304,3,44,19,
        0,304,322,1,0,0,0,305,313,3,42,18,0,306,310,5,46,0,0,307,309,7,8,
        0,0,308,307,1,0,0,0,309,312,1,0,0,0,310,308,1,0,0,0,310,311,1,0,
        0,0,311,314,1,0,0,0,312,310,1,0,0,0,313,306,1,0,0,0,313,314,1,0,
        0,0,314,315,1,0,0,0,315,317,7,9,0,0,316,318,7,10,0,0,317,316,1,0,
        0,0,317,318,1,0,0,0,318,319,1,0,0,0,319,320,3,40,17,0,320,322,1,
        0,0,0,321,288,1,0,0,0,321,298,1,0,0,0,321,302,1,0,0,0,321,305,1,
        0,0,0,322,27,1,0,0,0,323,324,5,48,0,0,324,326,7,11,0,0,325,327,7,
        12,0,0,326,325,1,0,0,0,327,328,1,0,0,0,328,326,1,0,0,0,328,329,1,
        0,0,0,329,29,1,0,0,0,330,331,5,48,0,0,331,333,7,11,0,0,332,334,7,
        7,0,0,333,332,1,0,0,0,334,335,1,0,0,0,335,333,1,0,0,0,335,336,1,
        0,0,0,336,31,1,0,0,0,337,339,5,48,0,0,338,340,7,13,0,0,339,338,1,
        0,0,0,340,341,1,0,0,0,341,339,1,0,0,0,341,342,1,0,0,0,342,33,1,0,
        0,0,343,344,5,48,0,0,344,346,7,14,0,0,345,347,7,7,0,0,346,345,1,
        0,0,0,347,348,1,0,0,0,348,346,1,0,0,0,348,349,1,0,0,0,349,35,1,0,
        0,0,350,351,3,42,18,0,351,37,1,0,0,0,352,353,3,40,17,0,353,39,1,
        0,0,0,354,356,7,7,0,0,355,354,1,0,0,0,356,357,1,0,0,0,357,355,1,
        0,0,0,357,358,1,0,0,0,358,41,1,0,0,0,359,360,5,48,0,0,360,362,7,
        15,0,0,361,363,7,8,0,0,362,361,1,0,0,0,363,364,1,0,0,0,364,362,1,
        0,0,0,364,365,1,0,0,0,365,43,1,0,0,0,366,368,7,16,0,0,367,369,7,
        10,0,0,368,367,1,0,0,0,368,369,1,0,0,0,369,370,1,0,0,0,370,371,3,
        40,17,0,371,45,1,0,0,0,372,373,5,92,0,0,373,379,7,17,0,0,374,375,
        5,92,0,0,375,376,7,15,0,0,376,377,7,8,0,0,377,379,7,8,0,0,378,372,
        1,0,0,0,378,374,1,0,0,0,379,47,1,0,0,0,380,381,5,45,0,0,381,382,
        5,62,0,0,382,49,1,0,0,0,383,384,5,58,0,0,384,385,5,58,0,0,385,51,
        1,0,0,0,386,387,5,58,0,0,387,388,5,61,0,0,388,53,1,0,0,0,389,390,
        5,58,0,0,390,55,1,0,0,0,391,392,5,44,0,0,392,57,1,0,0,0,393,394,
        5,124,0,0,394,395,5,124,0,0,395,59,1,0,0,0,396,397,5,45,0,0,397,
        61,1,0,0,0,398,399,5,46,0,0,399,63,1,0,0,0,400,404,5,61,0,0,401,
        402,5,61,0,0,402,404,5,61,0,0,403,400,1,0,0,0,403,401,1,0,0,0,404,
        65,1,0,0,0,405,406,5,33,0,0,406,410,5,61,0,0,407,408,5,60,0,0,408,
        410,5,62,0,0,409,405,1,0,0,0,409,407,1,0,0,0,410,67,1,0,0,0,411,
        412,5,60,0,0,412,413,5,61,0,0,413,414,5,62,0,0,414,69,1,0,0,0,415,
        416,5,60,0,0,416,417,5,61,0,0,417,71,1,0,0,0,418,419,5,62,0,0,419,
        420,5,61,0,0,420,73,1,0,0,0,421,422,5,60,0,0,422,423,4,34,3,0,423,
        424,1,0,0,0,424,425,6,34,4,0,425,75,1,0,0,0,426,427,5,60,0,0,427,
        77,1,0,0,0,428,429,5,62,0,0,429,79,1,0,0,0,430,431,5,60,0,0,431,
        432,5,47,0,0,432,433,1,0,0,0,433,434,6,37,5,0,434,81,1,0,0,0,435,
        436,5,47,0,0,436,437,5,62,0,0,437,83,1,0,0,0,438,442,5,126,0,0,439,
        440,5,61,0,0,440,442,5,126,0,0,441,438,1,0,0,0,441,439,1,0,0,0,442,
        85,1,0,0,0,443,444,5,126,0,0,444,449,5,42,0,0,445,446,5,61,0,0,446,
        447,5,126,0,0,447,449,5,42,0,0,448,443,1,0,0,0,448,445,1,0,0,0,449,
        87,1,0,0,0,450,451,5,33,0,0,451,452,5,126,0,0,452,89,1,0,0,0,453,
        454,5,33,0,0,454,455,5,126,0,0,455,456,5,42,0,0,456,91,1,0,0,0,457,
        458,5,63,0,0,458,459,5,46,0,0,459,93,1,0,0,0,460,461,5,63,0,0,461,
        462,5,63,0,0,462,95,1,0,0,0,463,464,5,63,0,0,464,97,1,0,0,0,465,
        466,5,37,0,0,466,99,1,0,0,0,467,468,5,43,0,0,468,101,1,0,0,0,469,
        470,5,47,0,0,470,103,1,0,0,0,471,472,5,42,0,0,472,105,1,0,0,0,473,
        474,5,59,0,0,474,107,1,0,0,0,475,476,5,40,0,0,476,109,1,0,0,0,477,
        478,5,41,0,0,478,111,1,0,0,0,479,480,5,91,0,0,480,113,1,0,0,0,481,
        482,5,93,0,0,482,115,1,0,0,0,483,484,5,123,0,0,484,485,1,0,0,0,485,
        486,6,55,6,0,486,117,1,0,0,0,487,488,5,125,0,0,488,489,1,0,0,0,489,
        490,6,56,7,0,490,119,1,0,0,0,491,492,9,0,0,0,492,121,1,0,0,0,493,
        504,8,18,0,0,494,495,5,39,0,0,495,504,5,39,0,0,496,497,5,92,0,0,
        497,504,5,39,0,0,498,499,5,92,0,0,499,504,5,123,0,0,500,501,5,92,
        0,0,501,504,5,92,0,0,502,504,3,46,20,0,503,493,1,0,0,0,503,494,1,
        0,0,0,503,496,1,0,0,0,503,498,1,0,0,0,503,500,1,0,0,0,503,502,1,
        0,0,0,504,505,1,0,0,0,505,503,1,0,0,0,505,506,1,0,0,0,506,123,1,
        0,0,0,507,508,5,39,0,0,508,509,1,0,0,0,509,510,6,59,7,0,510,125,
        1,0,0,0,511,512,5,123,0,0,512,513,1,0,0,0,513,514,6,60,8,0,514,515,
        6,60,6,0,515,127,1,0,0,0,516,517,9,0,0,0,517,129,1,0,0,0,518,519,
        5,92,0,0,519,522,5,123,0,0,520,522,8,19,0,0,521,518,1,0,0,0,521,
        520,1,0,0,0,522,523,1,0,0,0,523,521,1,0,0,0,523,524,1,0,0,0,524,
        525,1,0,0,0,525,526,6,62,9,0,526,131,1,0,0,0,527,528,5,123,0,0,528,
        529,1,0,0,0,529,530,6,63,8,0,530,531,6,63,6,0,531,133,1,0,0,0,532,
        534,7,20,0,0,533,532,1,0,0,0,534,535,1,0,0,0,535,533,1,0,0,0,535,
        536,1,0,0,0,536,537,1,0,0,0,537,538,6,64,0,0,538,135,1,0,0,0,539,
        540,5,45,0,0,540,544,5,45,0,0,541,542,5,47,0,0,542,544,5,47,0,0,
        543,539,1,0,0,0,543,541,1,0,0,0,544,548,1,0,0,0,545,547,8,1,0,0,
        546,545,1,0,0,0,547,550,1,0,0,0,548,546,1,0,0,0,548,549,1,0,0,0,
        549,551,1,0,0,0,550,548,1,0,0,0,551,552,6,65,1,0,552,137,1,0,0,0,
        553,554,5,47,0,0,554,555,5,42,0,0,555,556,1,0,0,0,556,560,4,66,4,
        0,557,559,9,0,0,0,558,557,1,0,0,0,559,562,1,0,0,0,560,561,1,0,0,
        0,560,558,1,0,0,0,561,563,1,0,0,0,562,560,1,0,0,0,563,564,5,42,0,
        0,564,565,5,47,0,0,565,566,1,0,0,0,566,567,6,66,1,0,567,139,1,0,
        0,0,568,572,7,21,0,0,569,571,7,22,0,0,570,569,1,0,0,0,571,574,1,
        0,0,0,572,570,1,0,0,0,572,573,1,0,0,0,573,141,1,0,0,0,574,572,1,
        0,0,0,575,576,5,61,0,0,576,577,1,0,0,0,577,578,6,68,10,0,578,143,
        1,0,0,0,579,590,5,39,0,0,580,589,8,6,0,0,581,582,5,39,0,0,582,589,
        5,39,0,0,583,584,5,92,0,0,584,589,5,39,0,0,585,586,5,92,0,0,586,
        589,5,92,0,0,587,589,3,46,20,0,588,580,1,0,0,0,588,581,1,0,0,0,588,
        583,1,0,0,0,588,585,1,0,0,0,588,587,1,0,0,0,589,592,1,0,0,0,590,
        588,1,0,0,0,590,591,1,0,0,0,591,593,1,0,0,0,592,590,1,0,0,0,593,
        594,5,39,0,0,594,595,1,0,0,0,595,596,6,69,11,0,596,145,1,0,0,0,597,
        598,5,123,0,0,598,599,1,0,0,0,599,600,6,70,8,0,600,601,6,70,6,0,
        601,147,1,0,0,0,602,603,5,47,0,0,603,604,5,62,0,0,604,605,1,0,0,
        0,605,606,6,71,7,0,606,149,1,0,0,0,607,608,5,62,0,0,608,609,1,0,
        0,0,609,610,6,72,12,0,610,151,1,0,0,0,611,612,9,0,0,0,612,613,1,
        0,0,0,613,614,6,73,13,0,614,153,1,0,0,0,615,617,8,23,0,0,616,615,
        1,0,0,0,617,618,1,0,0,0,618,616,1,0,0,0,618,619,1,0,0,0,619,155,
        1,0,0,0,620,621,5,123,0,0,621,622,1,0,0,0,622,623,6,75,8,0,623,624,
        6,75,6,0,624,157,1,0,0,0,625,626,5,60,0,0,626,627,5,47,0,0,627,628,
        1,0,0,0,628,629,6,76,14,0,629,630,6,76,15,0,630,159,1,0,0,0,631,
        632,5,60,0,0,632,633,1,0,0,0,633,634,6,77,16,0,634,635,6,77,4,0,
        635,161,1,0,0,0,636,638,7,20,0,0,637,636,1,0,0,0,638,639,1,0,0,0,
        639,637,1,0,0,0,639,640,1,0,0,0,640,641,1,0,0,0,641,642,6,78,0,0,
        642,163,1,0,0,0,643,644,5,45,0,0,644,648,5,45,0,0,645,646,5,47,0,
        0,646,648,5,47,0,0,647,643,1,0,0,0,647,645,1,0,0,0,648,652,1,0,0,
        0,649,651,8,1,0,0,650,649,1,0,0,0,651,654,1,0,0,0,652,650,1,0,0,
        0,652,653,1,0,0,0,653,655,1,0,0,0,654,652,1,0,0,0,655,656,6,79,1,
        0,656,165,1,0,0,0,657,658,5,47,0,0,658,659,5,42,0,0,659,660,1,0,
        0,0,660,664,4,80,5,0,661,663,9,0,0,0,662,661,1,0,0,0,663,666,1,0,
        0,0,664,665,1,0,0,0,664,662,1,0,0,0,665,667,1,0,0,0,666,664,1,0,
        0,0,667,668,5,42,0,0,668,669,5,47,0,0,669,670,1,0,0,0,670,671,6,
        80,1,0,671,167,1,0,0,0,672,676,7,21,0,0,673,675,7,22,0,0,674,673,
        1,0,0,0,675,678,1,0,0,0,676,674,1,0,0,0,676,677,1,0,0,0,677,679,
        1,0,0,0,678,676,1,0,0,0,679,680,6,81,17,0,680,169,1,0,0,0,681,682,
        5,62,0,0,682,683,1,0,0,0,683,684,6,82,18,0,684,685,6,82,7,0,685,
        171,1,0,0,0,686,687,9,0,0,0,687,688,1,0,0,0,688,689,6,83,13,0,689,
        173,1,0,0,0,53,0,1,2,3,4,5,177,185,190,202,218,237,249,251,264,266,
        270,281,283,293,310,313,317,321,328,335,341,348,357,364,368,378,
        403,409,441,448,503,505,521,523,535,543,548,560,572,588,590,618,
        639,647,652,664,676,19,6,0,0,0,1,0,5,1,0,5,2,0,5,3,0,5,5,0,5,0,0,
        4,0,0,7,199,0,7,202,0,7,173,0,7,157,0,2,4,0,7,201,0,7,181,0,2,5,
        0,7,178,0,7,208,0,7,210,0
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