/** A guest for the pool's own tests: its code is the body of a JavaScript function of `batch`, run as it stands. */

let body: (batch: string) => string = (batch) => batch;

export function init(code: string): void {
  body = new Function("batch", code) as (batch: string) => string;
}

export function call(batch: string): string {
  return body(batch);
}
