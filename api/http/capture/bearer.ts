import { isProjectToken } from "./identity.ts";
import { Refusal } from "./refusals.ts";

/** The project API key of an `Authorization: Bearer` header. @throws Refusal missing_authorization, invalid_api_token */
export function bearerToken(authorization: string | undefined): string {
  const token = /^Bearer +(.*?) *$/i.exec(authorization ?? "")?.[1] ?? "";
  if (token === "") throw new Refusal("missing_authorization");
  if (!isProjectToken(token)) throw new Refusal("invalid_api_token");
  return token;
}
