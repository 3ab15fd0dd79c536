The data are too large to be copied here. Put these files into this folder, or pass their paths to `Train`:

- `[=dataFile]`, SHA-256 `[=sha256]`
[#if externalTest]
- `[=testFile]`, SHA-256 `[=testSha256]`
[/#if]
