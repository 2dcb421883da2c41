-- The store stage sends a block whose outcome it does not know again under the same token; the table remembers that many.
ALTER TABLE events MODIFY SETTING non_replicated_deduplication_window = 1000;
