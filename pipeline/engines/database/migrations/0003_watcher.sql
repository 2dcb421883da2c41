-- Where a function stands in the watcher's judgement. No row: healthy, with the defaults. `revision` grows with every
-- change, and a change names the revision it was made from, so that of several processes that see the same thing one acts.
CREATE TABLE function_standings (
    function_id uuid PRIMARY KEY REFERENCES hog_functions (id) ON DELETE CASCADE,
    project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    -- The standing of `pipeline/watcher/standing.ts`; null: as when it was made.
    standing jsonb,
    -- Version of the function that the standing is about: a newer one gets another chance.
    function_version integer NOT NULL DEFAULT 0,
    settings jsonb NOT NULL DEFAULT '{}',
    revision integer NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Written now and then, without a new revision: for people only.
    tokens double precision,
    tokens_at timestamptz,
    -- An event that shows what went wrong, secrets taken out.
    sample jsonb,
    -- Kept invocations up to this moment are to be run; null: none are asked for.
    replay_until timestamptz
);
CREATE INDEX function_standings_changed ON function_standings (changed_at);
CREATE INDEX function_standings_replay ON function_standings (function_id) WHERE replay_until IS NOT NULL;

-- Each change of a standing; also the list of what is still to be told.
CREATE TABLE function_transitions (
    function_id uuid NOT NULL REFERENCES hog_functions (id) ON DELETE CASCADE,
    revision integer NOT NULL,
    project_id bigint NOT NULL,
    at timestamptz NOT NULL,
    -- Name of the event that tells of it, such as `$function_quarantined`.
    event text NOT NULL,
    from_state text NOT NULL,
    standing jsonb NOT NULL,
    -- `watcher`, or who did it by hand.
    actor text NOT NULL,
    event_told boolean NOT NULL DEFAULT false,
    webhook_tries integer NOT NULL DEFAULT 0,
    webhook_done boolean NOT NULL DEFAULT false,
    PRIMARY KEY (function_id, revision)
);
CREATE INDEX function_transitions_untold ON function_transitions (at) WHERE NOT (event_told AND webhook_done);
CREATE INDEX function_transitions_at ON function_transitions (at);

-- What functions used, by minute.
CREATE TABLE function_minutes (
    function_id uuid NOT NULL REFERENCES hog_functions (id) ON DELETE CASCADE,
    minute timestamptz NOT NULL,
    runs bigint NOT NULL DEFAULT 0,
    failures bigint NOT NULL DEFAULT 0,
    breaches bigint NOT NULL DEFAULT 0,
    cpu_ms double precision NOT NULL DEFAULT 0,
    allocated_bytes double precision NOT NULL DEFAULT 0,
    fetch_ms double precision NOT NULL DEFAULT 0,
    cost_ms double precision NOT NULL DEFAULT 0,
    withheld bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (function_id, minute)
);
CREATE INDEX function_minutes_minute ON function_minutes (minute);

-- Invocations that a function in quarantine was not given. `payload` is JSON text, secrets in it sealed.
CREATE TABLE kept_invocations (
    id text PRIMARY KEY,
    function_id uuid NOT NULL REFERENCES hog_functions (id) ON DELETE CASCADE,
    project_id bigint NOT NULL,
    kept_at timestamptz NOT NULL,
    payload text NOT NULL
);
CREATE INDEX kept_invocations_of ON kept_invocations (function_id, kept_at);
CREATE INDEX kept_invocations_at ON kept_invocations (kept_at);

-- What an owner set for all functions of a project.
CREATE TABLE project_watch_settings (
    project_id bigint PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    settings jsonb NOT NULL DEFAULT '{}',
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
