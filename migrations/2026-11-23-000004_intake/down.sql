DROP TABLE review_item, import;
