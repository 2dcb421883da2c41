import { useSignal } from "@preact/signals";
import { refusal, signIn } from "./client.ts";

export function SignIn() {
  const typed = useSignal("");
  return (
    <form
      class="panel sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.value.trim() !== "") signIn(typed.value.trim());
      }}
    >
      <h2>Open this installation</h2>
      <p>
        Paste the personal API key that <code>npm start</code> printed, or open the address it printed: it carries the
        key.
      </p>
      <label>
        Personal API key
        <input
          type="password"
          autocomplete="off"
          placeholder="phx_…"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      {refusal.value !== null && (
        <p class="bad" role="alert">
          {refusal.value}
        </p>
      )}
      <button type="submit">Open</button>
    </form>
  );
}
