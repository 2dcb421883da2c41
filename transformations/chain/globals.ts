import type { ChainEnvelope, ChainProject } from "#transformations/chain/contract.ts";
import { elementsChain } from "#transformations/chain/elements.ts";
import type { Sanitised } from "#transformations/chain/sanitise.ts";

/** Globals of a transformation's program, `inputs` apart. */
export function programGlobals(event: Sanitised, { uuid }: ChainEnvelope, project: ChainProject) {
  const { properties } = event;
  const url = properties["$current_url"];
  return {
    project: { id: project.id, name: "", url: project.siteUrl ?? "" },
    event: {
      uuid,
      event: event.event,
      distinct_id: event.distinctId,
      properties,
      elements_chain: chainOf(event),
      timestamp: event.rawTimestamp,
      url: typeof url === "string" ? url : "",
    },
  };
}

/** Globals of a filter: the event as a query sees it. Persons and groups are not known at ingestion. */
export function filterGlobals(event: Sanitised, { uuid, timestamp }: ChainEnvelope): Record<string, unknown> {
  const { properties } = event;
  const chain = chainOf(event);
  const globals: Record<string, unknown> = {
    event: event.event,
    uuid,
    distinct_id: event.distinctId,
    timestamp,
    properties,
    person: null,
    pdi: null,
    variables: {},
    elements_chain: chain,
    elements_chain_href: /href="(.*?)"/.exec(chain)?.[1] ?? "",
    elements_chain_texts: distinct(chain, /(?<![\w-])text="(.*?)"/g),
    elements_chain_ids: distinct(chain, /attr_id="(.*?)"/g),
    elements_chain_elements: distinct(chain, /(?:^|;)(a|button|form|input|select|textarea|label)(?:\.|$|:)/g),
  };
  for (let slot = 0; slot < 5; slot++) {
    globals[`$group_${slot}`] = properties[`$group_${slot}`] ?? null;
    globals[`group_${slot}`] = { properties: {} };
  }
  return globals;
}

function chainOf({ properties }: Sanitised): string {
  const given = properties["$elements_chain"];
  return typeof given === "string" ? given : elementsChain(properties["$elements"]);
}

function distinct(chain: string, pattern: RegExp): readonly string[] {
  return chain === "" ? [] : [...new Set(Array.from(chain.matchAll(pattern), (match) => match[1] ?? ""))];
}
