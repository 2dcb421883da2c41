import { closeBrackets } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  StreamLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "preact/hooks";

const KEYWORDS = new Set(
  "let fn fun return if else while for in throw try catch finally and or not like ilike true false null".split(" "),
);

const hog = StreamLanguage.define<{ quote: string | null }>({
  name: "hog",
  startState: () => ({ quote: null }),
  token(stream, state) {
    if (state.quote !== null) {
      while (!stream.eol()) {
        const char = stream.next();
        if (char === "\\") stream.next();
        else if (char === state.quote) {
          state.quote = null;
          break;
        }
      }
      return "string";
    }
    if (stream.eatSpace()) return null;
    if (stream.match("//") || stream.match("--")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match(/^f?'/)) {
      state.quote = "'";
      return "string";
    }
    if (stream.match(/^\d+(\.\d+)?([eE][+-]?\d+)?/)) return "number";
    if (stream.match(/^[A-Za-z_$][\w$]*/)) {
      const word = stream.current();
      if (KEYWORDS.has(word)) return "keyword";
      return stream.match(/^\s*\(/, false) ? "function" : "variableName";
    }
    if (stream.match(/^(:=|=~\*?|!~\*?|==|!=|<=|>=|\?\?|\?\.|->|[-+*/%<>=?:])/)) return "operator";
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: "//" }, closeBrackets: { brackets: ["(", "[", "{", "'"] } },
  tokenTable: { function: tags.function(tags.variableName) },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)" },
  { tag: tags.string, color: "var(--code-string)" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: tags.function(tags.variableName), color: "var(--code-function)" },
]);

export interface EditorProps {
  readonly label: string;
  /** What it shows at first; from then on the text belongs to the editor. */
  readonly initial: string;
  readonly language: "hog" | "json";
  readonly onInput: (text: string) => void;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A CodeMirror editor. */
export function Editor({ label, initial, language, onInput, diagnostics }: EditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);

  useEffect(() => {
    if (box.current === null) return;
    const extensions: Extension[] = [
      lineNumbers(),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      syntaxHighlighting(colours),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({ "aria-label": label }),
      EditorView.lineWrapping,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onInput(update.state.doc.toString());
      }),
    ];
    if (language === "hog") extensions.push(hog, lintGutter());
    const editor = new EditorView({ state: EditorState.create({ doc: initial, extensions }), parent: box.current });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined) return;
    const length = editor.state.doc.length;
    const inside = (diagnostics ?? []).map((one) => ({
      ...one,
      from: Math.min(one.from, length),
      to: Math.min(one.to, length),
    }));
    editor.dispatch(setDiagnostics(editor.state, inside));
  }, [diagnostics]);

  return <div class="editor" ref={box} />;
}
