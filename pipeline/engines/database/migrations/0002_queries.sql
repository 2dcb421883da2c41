-- Results that were computed before, by a key over everything they depend on. `epoch` is the project's at the time the
-- computation began: a result that was begun before something was deleted is not stored after it.
CREATE TABLE query_results (
    project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    cache_key text NOT NULL,
    computed_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    response text NOT NULL,
    PRIMARY KEY (project_id, cache_key)
);
CREATE INDEX query_results_expired ON query_results (expires_at);

CREATE TABLE query_cache_epochs (
    project_id bigint PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    epoch bigint NOT NULL DEFAULT 1
);

-- Queries in the background. A running one is alive as long as its process keeps moving `heartbeat_at`.
CREATE TABLE query_jobs (
    project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    id text NOT NULL,
    cache_key text,
    state text NOT NULL,
    cancel_requested boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    picked_up_at timestamptz,
    finished_at timestamptz,
    heartbeat_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    progress jsonb,
    error jsonb,
    response text,
    labels jsonb,
    PRIMARY KEY (project_id, id)
);
CREATE INDEX query_jobs_expired ON query_jobs (expires_at);
CREATE INDEX query_jobs_running ON query_jobs (project_id, cache_key) WHERE state = 'running';

-- Saved queries with names of their own. The newest version is what runs; earlier ones stay to be run by number.
CREATE TABLE query_endpoints (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    name text NOT NULL,
    description text NOT NULL DEFAULT '',
    is_active boolean NOT NULL DEFAULT true,
    cache_age_seconds integer,
    current_version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    last_executed_at timestamptz,
    UNIQUE (project_id, name)
);

CREATE TABLE query_endpoint_versions (
    endpoint_id uuid NOT NULL REFERENCES query_endpoints (id) ON DELETE CASCADE,
    version integer NOT NULL,
    query jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text,
    PRIMARY KEY (endpoint_id, version)
);
