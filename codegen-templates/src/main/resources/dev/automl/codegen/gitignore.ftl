/target/
/model/
/*.svg
